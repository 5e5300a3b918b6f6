using System.Globalization;
using Hebb.Training;
using Spectre.Console;

namespace Hebb.Editor.Output;

/// <summary>A confusion matrix on a terminal, with the recall and precision of every class.</summary>
internal sealed class ConfusionGrid(ConfusionMatrix matrix, IReadOnlyList<string> classNames)
{
    public Table ToTable()
    {
        var table = new Table().Border(TableBorder.Rounded).Title("rows: what it is, columns: what it was read as");
        table.AddColumn(string.Empty);
        foreach (var name in classNames)
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned());
        }

        table.AddColumn(new TableColumn("recall").RightAligned());
        table.AddColumn(new TableColumn("precision").RightAligned());
        for (var label = 0; label < matrix.Classes; label++)
        {
            table.AddRow([$"[bold]{Markup.Escape(classNames[label])}[/]", .. Enumerable.Range(0, matrix.Classes).Select(predicted => Cell(label, predicted)), Share(matrix.Recall(label)), Share(matrix.Precision(label))]);
        }

        return table;
    }

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private string Cell(int label, int predicted)
    {
        var count = matrix[label, predicted].ToString(CultureInfo.InvariantCulture);
        return label == predicted ? $"[green]{count}[/]" : matrix[label, predicted] == 0 ? "[dim].[/]" : $"[yellow]{count}[/]";
    }
}
