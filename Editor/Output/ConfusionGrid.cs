using System.Globalization;
using Hebb.Training;
using Spectre.Console;

namespace Hebb.Editor.Output;

/// <summary>A confusion matrix on a terminal of 80 columns, with the recall and precision of every class.</summary>
internal sealed class ConfusionGrid(ConfusionMatrix matrix, IReadOnlyList<string> classNames)
{
    /// <summary>Columns headed by longer names would not fit; their numbers head them then, and stand before the names of the rows.</summary>
    private const int LongestHeading = 4;

    private bool HasShortNames => classNames.All(name => name.Length <= LongestHeading);

    public Table ToTable()
    {
        var table = new Table().Border(TableBorder.Simple).Title("rows: what it is, columns: what it was read as");
        table.AddColumn(Column(string.Empty));
        for (var label = 0; label < matrix.Classes; label++)
        {
            table.AddColumn(Column(HasShortNames ? Markup.Escape(classNames[label]) : Number(label)));
        }

        table.AddColumn(Column("recall"));
        table.AddColumn(Column("precision"));
        for (var label = 0; label < matrix.Classes; label++)
        {
            table.AddRow([$"[bold]{RowName(label)}[/]", .. Enumerable.Range(0, matrix.Classes).Select(predicted => Cell(label, predicted)), Share(matrix.Recall(label)), Share(matrix.Precision(label))]);
        }

        return table;
    }

    private static TableColumn Column(string heading) => new TableColumn(heading).RightAligned().NoWrap().Padding(1, 0, 0, 0);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private string RowName(int label) => Markup.Escape(HasShortNames ? classNames[label] : $"{Number(label)} {classNames[label]}");

    private string Cell(int label, int predicted)
    {
        var count = matrix[label, predicted];
        return label == predicted ? $"[green]{Number(count)}[/]" : count == 0 ? "[dim].[/]" : $"[yellow]{Number(count)}[/]";
    }
}
