using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU body of PlaceAlongAxis.</summary>
    internal static unsafe class PlaceAlongAxisCpu
    {
        /// <summary>Runs some groups.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new PlaceAlongAxisKernel.Arguments(dispatch);
            var segments = new RowSegments(groups, arguments.Count, arguments.Inner);
            while (segments.Next())
            {
                var place = segments.Row % arguments.Axis;
                var source = (segments.Row / arguments.Axis * arguments.Inner) + segments.Column;
                for (var index = 0; index < segments.Length; index++)
                {
                    arguments.Y[segments.Start + index] = arguments.Index[source + index] == place ? arguments.X[source + index] : 0f;
                }
            }
        }
    }
}
