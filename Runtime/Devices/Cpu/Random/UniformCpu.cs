using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Uniform.</summary>
    internal static unsafe class UniformCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new UniformKernel.Arguments(dispatch);
            var first = groups.First * ElementLoop.Tile;
            UniformNumbers.Write(arguments.State, arguments.Stream, first, ElementLoop.End(groups, arguments.Count) - first, arguments.Y + first);
        }
    }
}
