using System.Globalization;
using System.Text;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>How a kind came through: a row for each step, a column for each fault, passed of run in each cell.</summary>
internal static class FaultTable
{
    public static string Write(string kind, TimeSpan time, IReadOnlyList<Trial> trials)
    {
        StepFault[] faults = [.. StepFault.Kills, .. StepFault.Failures];
        var text = new StringBuilder();
        var culture = CultureInfo.InvariantCulture;
        text.AppendLine(culture, $"# {kind}: faults at every step of every plan").AppendLine();
        text.AppendLine(culture, $"{Sum(trials)}, in {time.TotalSeconds:0} s.").AppendLine();
        text.AppendLine("Each cell: passed of run. \"After\" means that AWS had done it already.").AppendLine();
        text.AppendLine(culture, $"| plan | call | {string.Join(" | ", faults.Select(fault => fault.Name))} |");
        text.AppendLine(culture, $"|---|---|{string.Concat(Enumerable.Repeat("---|", faults.Length))}");
        foreach (var row in trials.GroupBy(trial => (Plan: trial.Scenario.Name, trial.Point)))
        {
            var cells = faults.Select(fault => Cell([.. row.Where(trial => trial.Fault == fault)]));
            text.AppendLine(culture, $"| {row.Key.Plan} | {row.Key.Point} | {string.Join(" | ", cells)} |");
        }

        return text.ToString();
    }

    /// <summary>Below artifacts/tests/kinds.</summary>
    public static async Task SaveAsync(string kind, string table, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Repository.File("artifacts/tests/kinds"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{kind}.md"), table, cancellationToken);
    }

    private static string Sum(IReadOnlyList<Trial> trials)
    {
        var passed = trials.Count(HasPassed);
        return $"Fault points: {trials.Count} enumerated, {trials.Count(trial => trial.WasStruck)} run, {passed} passed ({100.0 * passed / trials.Count:0.#} %)";
    }

    private static string Cell(IReadOnlyList<Trial> trials) =>
        trials.Count == 0 ? "" : $"{trials.Count(HasPassed)}/{trials.Count(trial => trial.WasStruck)}";

    private static bool HasPassed(Trial trial) => trial.WasStruck && trial.Problems.Count == 0;
}
