using Hebb.Kernels;

namespace Hebb.Devices.Cpu
{
    /// <summary>The CPU bodies of Gather and GatherGradient.</summary>
    internal static unsafe class GatherCpu
    {
        /// <summary>Runs some groups of Gather.</summary>
        public static void Run(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GatherKernel.Arguments(dispatch);
            var segments = new RowSegments(groups, arguments.Count, arguments.Inner);
            while (segments.Next())
            {
                var picked = arguments.Index[segments.Row % arguments.Picks];
                var target = arguments.Y + segments.Start;
                if ((uint)picked < (uint)arguments.Axis)
                {
                    var row = (segments.Row / arguments.Picks * arguments.Axis) + picked;
                    ElementLoop.Map(segments.Length, arguments.X + (row * arguments.Inner) + segments.Column, target, default(Identity));
                }
                else
                {
                    new System.Span<float>(target, segments.Length).Clear();
                }
            }
        }

        /// <summary>Runs some groups of GatherGradient.</summary>
        public static void RunGradient(in CpuDispatch dispatch, in GroupRange groups)
        {
            var arguments = new GatherGradientKernel.Arguments(dispatch);
            var segments = new RowSegments(groups, arguments.Count, arguments.Inner);
            while (segments.Next())
            {
                var target = new System.Span<float>(arguments.Dx + segments.Start, segments.Length);
                target.Clear();
                var source = arguments.Dy + (segments.Row / arguments.Axis * arguments.Picks * arguments.Inner) + segments.Column;
                for (var pick = 0; pick < arguments.Picks; pick++, source += arguments.Inner)
                {
                    if (arguments.Index[pick] != segments.Row % arguments.Axis)
                    {
                        continue;
                    }

                    for (var index = 0; index < target.Length; index++)
                    {
                        target[index] += source[index];
                    }
                }
            }
        }
    }
}
