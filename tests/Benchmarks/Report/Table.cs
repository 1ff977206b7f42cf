using System.Text;

namespace SageMakerMonitorOperator.Benchmarks.Report;

/// <summary>Text in columns: the first to the left, the others to the right, the last one free.</summary>
internal sealed class Table(IReadOnlyList<string> head)
{
    private readonly List<IReadOnlyList<string>> _rows = [head];

    public void Add(IReadOnlyList<string> cells) => _rows.Add(cells);

    public override string ToString()
    {
        var widths = head.Select((_, column) => _rows.Max(row => row[column].Length)).ToList();
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            var cells = row.Select((cell, column) => Align(cell, column, widths[column]));
            text.AppendLine(string.Join("  ", cells).TrimEnd());
        }

        return text.ToString();
    }

    private string Align(string cell, int column, int width) =>
        column == 0 || column == head.Count - 1 ? cell.PadRight(width) : cell.PadLeft(width);
}
