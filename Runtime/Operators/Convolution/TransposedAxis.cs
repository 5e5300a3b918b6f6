using System.Collections.Generic;
using System.Linq;

namespace Hebb.Operators
{
    /// <summary>
    /// One axis of a transposed convolution. Element h of the input of the convolution it turns around receives from element
    /// (h + before - k dilation) / stride of its output, for every k of the window for which that is a whole number. Elements with the same
    /// remainder modulo the stride, a phase, receive through the same k: each phase is an ordinary convolution of stride 1.
    /// </summary>
    internal sealed class TransposedAxis
    {
        /// <summary>Turns <paramref name="axis"/> around.</summary>
        public TransposedAxis(WindowAxis axis)
        {
            var phases = Enumerable.Range(0, System.Math.Min(axis.Stride, axis.Input))
                .Select(phase => (phase, count: (axis.Input - phase + axis.Stride - 1) / axis.Stride, taps: Taps(axis, phase).ToList()))
                .ToList();
            var shifts = phases.SelectMany(phase => phase.taps).Select(tap => tap.Shift).DefaultIfEmpty(0).ToList();
            var lowest = shifts.Min();
            Phases = phases.Select(phase => (phase.phase, phase.count, (IReadOnlyList<(int, int)>)phase.taps.Select(tap => (tap.Element, tap.Shift - lowest)).ToList())).ToList();
            Spread = new SpreadAxis(axis.Output, -lowest, 1, 1, phases[0].count + shifts.Max() - lowest);
        }

        /// <summary>For each phase: its first element, how many it has, and its taps as element of the window and element of the spread image.</summary>
        public IReadOnlyList<(int First, int Count, IReadOnlyList<(int Element, int Place)> Taps)> Phases { get; }

        /// <summary>How the image is spread out.</summary>
        public SpreadAxis Spread { get; }

        private static IEnumerable<(int Element, int Shift)> Taps(WindowAxis axis, int phase) =>
            from element in Enumerable.Range(0, axis.Window)
            let distance = phase + axis.Before - (element * axis.Dilation)
            where distance % axis.Stride == 0
            select (element, distance / axis.Stride);
    }
}
