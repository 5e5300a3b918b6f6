using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Hebb.Training
{
    /// <summary>Writes a line for every epoch to a file of comma-separated values, with a line of names before the first; each is there as soon as the epoch ends.</summary>
    public sealed class CsvLog : Callback
    {
        private readonly string path;
        private string[]? names;

        /// <summary>Creates the callback; an existing file at <paramref name="path"/> is replaced when training begins.</summary>
        public CsvLog(string path)
        {
            this.path = path;
        }

        /// <inheritdoc/>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public override void OnTrainBegin(TrainingContext context)
        {
            names = null;
            File.WriteAllText(path, string.Empty);
        }

        /// <inheritdoc/>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            var figures = log.Figures().ToDictionary(figure => figure.Key, figure => figure.Value);
            var isFirst = names is null;
            names ??= figures.Keys.ToArray();
            var row = names.Select(name => figures.TryGetValue(name, out var value) ? value.ToString("R", CultureInfo.InvariantCulture) : string.Empty);
            File.AppendAllLines(path, isFirst ? new[] { Line(names), Line(row) } : new[] { Line(row) });
        }

        private static string Line(IEnumerable<string> cells) => string.Join(",", cells.Select(Quoted));

        private static string Quoted(string cell) => cell.IndexOfAny(new[] { ',', '"', '\n', '\r' }) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
