using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hebb.Authoring.Doctor
{
    /// <summary>Writes numbers as a person reads them.</summary>
    internal static class Figures
    {
        /// <summary>About three digits: <c>0.0123</c>, <c>0.0002</c>, <c>4.57</c>, <c>2830</c>, <c>3.3E+17</c>.</summary>
        public static string Of(double number) => Math.Abs(number) is 0 or (>= 0.00001 and < 100000)
            ? number.ToString(Math.Abs(number) switch { >= 100 => "0", >= 10 => "0.0", >= 1 => "0.00", >= 0.001 => "0.####", _ => "0.######" }, CultureInfo.InvariantCulture)
            : double.IsFinite(number) ? number.ToString("0.#E+0", CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);

        /// <summary>A share in percent: <c>87 %</c>, <c>2.5 %</c>.</summary>
        public static string Percent(double share) => share is > 0 and < 0.001
            ? "less than 0.1 %"
            : (100 * share).ToString(Math.Abs(share) < 0.1 ? "0.#" : "0", CultureInfo.InvariantCulture) + " %";

        /// <summary>Numbers one after another: <c>2.41, 2.40, 2.39</c>; the middle is left out where there are many.</summary>
        public static string List(IReadOnlyList<double> numbers)
        {
            const int Shown = 3;
            return numbers.Count <= (2 * Shown)
                ? string.Join(", ", numbers.Select(Of))
                : $"{string.Join(", ", numbers.Take(Shown).Select(Of))} ... {string.Join(", ", numbers.TakeLast(Shown).Select(Of))}";
        }
    }
}
