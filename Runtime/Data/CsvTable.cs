using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Hebb.Tensors;

namespace Hebb.Data
{
    /// <summary>A table of text with named columns, from a file of comma-separated values (RFC 4180); the first line names the columns.</summary>
    public sealed class CsvTable
    {
        private readonly string path;
        private readonly List<string[]> rows;

        private CsvTable(string path, string[] columns, List<string[]> rows)
        {
            this.path = path;
            Columns = columns;
            this.rows = rows;
        }

        /// <summary>The names of the columns.</summary>
        public IReadOnlyList<string> Columns { get; }

        /// <summary>Number of rows, without the names.</summary>
        public int Count => rows.Count;

        /// <summary>The text of row <paramref name="row"/> in column <paramref name="column"/>.</summary>
        public string this[int row, int column] => rows[row][column];

        /// <summary>Reads a file in UTF-8.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="InvalidDataException">It has no rows, or a row has another number of values than there are columns.</exception>
        public static CsvTable Read(string path)
        {
            if (!File.Exists(path))
            {
                throw new FileNotFoundException($"There is no file '{path}'.", path);
            }

            var records = Parse(File.ReadAllText(path), path);
            if (records.Count < 2)
            {
                throw new InvalidDataException($"'{path}' holds {records.Count} lines; a line of column names and at least one of values are expected.");
            }

            var columns = records[0];
            var wrong = records.FindIndex(record => record.Length != columns.Length);
            return wrong < 0
                ? new CsvTable(path, columns, records.GetRange(1, records.Count - 1))
                : throw new InvalidDataException($"Row {wrong} of '{path}' has {records[wrong].Length} values, but there are {columns.Length} columns.");
        }

        /// <summary>The column <paramref name="label"/> as classes (in ordinal order of their names), all others as one input of numbers.</summary>
        /// <exception cref="InvalidDataException">There is no such column, or a value of another is no finite number.</exception>
        public TensorDataset ToClassification(string label)
        {
            var column = Find(label);
            var classNames = rows.Select(row => row[column]).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToArray();
            var labels = rows.Select(row => Array.IndexOf(classNames, row[column])).ToArray();
            return new TensorDataset(new[] { Numbers(AllBut(new[] { column })) }, new[] { Tensor.FromLabels(labels) }, classNames);
        }

        /// <summary>The columns <paramref name="targets"/> as one target of numbers, all others as one input of numbers.</summary>
        /// <exception cref="InvalidDataException">There is no such column, or a value is no finite number.</exception>
        public TensorDataset ToRegression(params string[] targets)
        {
            var columns = Array.ConvertAll(targets, Find);
            return new TensorDataset(Numbers(AllBut(columns)), Numbers(columns));
        }

        private int Find(string name)
        {
            var column = Columns.ToList().IndexOf(name);
            return column >= 0
                ? column
                : throw new InvalidDataException($"'{path}' has no column '{name}'; its columns are {string.Join(", ", Columns)}.");
        }

        private int[] AllBut(int[] columns) => Enumerable.Range(0, Columns.Count).Except(columns).ToArray();

        private Tensor Numbers(int[] columns)
        {
            if (columns.Length == 0)
            {
                throw new InvalidDataException($"'{path}' has {Columns.Count} columns, which leaves none for the inputs or none for the targets.");
            }

            var numbers = new float[rows.Count * columns.Length];
            for (var i = 0; i < numbers.Length; i++)
            {
                var (row, column) = (i / columns.Length, columns[i % columns.Length]);
                var isNumber = float.TryParse(rows[row][column], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]);
                if (!isNumber || float.IsNaN(numbers[i]) || float.IsInfinity(numbers[i]))
                {
                    throw new InvalidDataException($"Row {row + 1} of '{path}' has '{rows[row][column]}' in column '{Columns[column]}'; a finite number was expected.");
                }
            }

            return new Tensor(new TensorShape(rows.Count, columns.Length), numbers);
        }

        private static List<string[]> Parse(string text, string path)
        {
            var records = new List<string[]>();
            var fields = new List<string>();
            var field = new StringBuilder();
            var isQuoted = false;
            for (var i = 0; i < text.Length; i++)
            {
                var character = text[i];
                if (character == '"')
                {
                    var isEscaped = isQuoted && i + 1 < text.Length && text[i + 1] == '"';
                    if (isEscaped)
                    {
                        field.Append(character);
                        i++;
                    }
                    else
                    {
                        isQuoted = !isQuoted;
                    }
                }
                else if (isQuoted || (character != ',' && character != '\n' && character != '\r'))
                {
                    field.Append(character);
                }
                else if (character == ',')
                {
                    EndField(fields, field);
                }
                else if (character == '\n')
                {
                    EndRecord(records, fields, field);
                }
            }

            if (isQuoted)
            {
                throw new InvalidDataException($"'{path}' ends within a quoted value: a quotation mark is missing.");
            }

            EndRecord(records, fields, field);
            return records;
        }

        private static void EndField(List<string> fields, StringBuilder field)
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
        }

        /// <summary>Ends a line; an empty one is no record.</summary>
        private static void EndRecord(List<string[]> records, List<string> fields, StringBuilder field)
        {
            if (fields.Count == 0 && string.IsNullOrWhiteSpace(field.ToString()))
            {
                field.Clear();
                return;
            }

            EndField(fields, field);
            records.Add(fields.ToArray());
            fields.Clear();
        }
    }
}
