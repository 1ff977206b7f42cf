using SageMakerMonitorOperator.Benchmarks;
using SageMakerMonitorOperator.Benchmarks.Aws;
using SageMakerMonitorOperator.Benchmarks.Limits;
using SageMakerMonitorOperator.Benchmarks.Report;

// Benchmarks [--operator sagemaker-monitor.dll] [--runs N] [--only TEXT]: measures and prints a table.
// Benchmarks aws [...]: measures against AWS's limits; see LimitsBenchmark.
var arguments = new Arguments(args);
var program = arguments.Text("--operator", Repository.File("artifacts/bin/Host/release/sagemaker-monitor.dll"));
if (args is ["aws", ..])
{
    return await LimitsBenchmark.RunAsync(program, arguments);
}

Scenario[] scenarios =
[
    new("Moto", 20, MotoEndpoint.StartAsync),
    new("Moto", 1000, MotoEndpoint.StartAsync),
    new("instant", 20, () => SimulatorEndpoint.StartAsync(0)),
    new("instant", 1000, () => SimulatorEndpoint.StartAsync(0)),
    new("50 ms", 1000, () => SimulatorEndpoint.StartAsync(50)),
];
var only = arguments.Text("--only", "");
var runs = arguments.Number("--runs", 1);
var results = new List<(Scenario, IReadOnlyList<Figures>)>();
foreach (var scenario in scenarios.Where(scenario => $"{scenario.Alarms} {scenario.Endpoint}".Contains(only)))
{
    var figures = new List<Figures>();
    for (var run = 1; run <= runs; run++)
    {
        await Console.Error.WriteLineAsync($"{scenario.Alarms} alarms, {scenario.Endpoint}, run {run} of {runs}");
        figures.Add(await scenario.RunAsync(program));
    }

    results.Add((scenario, figures));
}

await Console.Out.WriteAsync(BenchmarkReport.Of(results));
await Console.Out.WriteLineAsync(
    runs > 1 ? $"Each figure is the least of {runs} runs." : "One run; --runs 3 takes the least of 3."
);
return 0;
