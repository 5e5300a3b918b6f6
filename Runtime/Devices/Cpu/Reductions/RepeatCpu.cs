using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of Repeat.</summary>
    internal static unsafe class RepeatCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new RepeatKernel.Arguments(dispatch);
            var scaling = new Scaling(arguments.Factor);
            var segments = new RowSegments(groups, arguments.Count, arguments.Inner);
            while (segments.Next())
            {
                var source = arguments.X + ((segments.Row / arguments.Axis) * arguments.Inner) + segments.Column;
                ElementLoop.Map(segments.Length, source, arguments.Y + segments.Start, scaling);
            }
        }
    }
}
