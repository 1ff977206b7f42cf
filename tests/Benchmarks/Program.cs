using System.Globalization;
using SageMakerMonitorOperator.Benchmarks;
using SageMakerMonitorOperator.Benchmarks.Aws;
using SageMakerMonitorOperator.Benchmarks.Report;

// Benchmarks [--operator sagemaker-monitor.dll] [--runs N] [--only TEXT]: measures and prints a table.
const string Program = "artifacts/bin/Host/release/sagemaker-monitor.dll";
Scenario[] scenarios =
[
    new("Moto", 20, MotoEndpoint.StartAsync),
    new("Moto", 1000, MotoEndpoint.StartAsync),
    new("instant", 20, () => SimulatorEndpoint.StartAsync(0)),
    new("instant", 1000, () => SimulatorEndpoint.StartAsync(0)),
    new("50 ms", 1000, () => SimulatorEndpoint.StartAsync(50)),
];
var only = Argument("--only", "");
var runs = int.Parse(Argument("--runs", "1"), CultureInfo.InvariantCulture);
var results = new List<(Scenario, IReadOnlyList<Figures>)>();
foreach (var scenario in scenarios.Where(scenario => $"{scenario.Alarms} {scenario.Endpoint}".Contains(only)))
{
    var figures = new List<Figures>();
    for (var run = 1; run <= runs; run++)
    {
        await Console.Error.WriteLineAsync($"{scenario.Alarms} alarms, {scenario.Endpoint}, run {run} of {runs}");
        figures.Add(await scenario.RunAsync(Argument("--operator", Repository.File(Program))));
    }

    results.Add((scenario, figures));
}

await Console.Out.WriteAsync(BenchmarkReport.Of(results));
await Console.Out.WriteLineAsync(
    runs > 1 ? $"Each figure is the least of {runs} runs." : "One run; --runs 3 takes the least of 3."
);
return 0;

string Argument(string name, string otherwise)
{
    var index = Array.IndexOf(args, name);
    return index < 0 ? otherwise : args[index + 1];
}
