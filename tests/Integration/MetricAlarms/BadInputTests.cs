using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

public sealed class BadInputTests(Cluster cluster) : OperatorTest(cluster, "bad-input")
{
    [Fact]
    public async Task The_API_server_refuses_what_breaks_the_schema_and_names_the_field()
    {
        var refused = await RunAsync("create", Alarm("refused", "threshold: 1", "unit: Furlongs"));

        refused.ExitCode.ShouldNotBe(0);
        refused.Error.ShouldContain("spec.unit: Unsupported value: \"Furlongs\"");
    }

    /// <summary>Every object of tests/bad that only CEL refuses: this server, without CEL, lets it in.</summary>
    [Fact]
    public async Task What_slips_through_becomes_Stalled_with_the_words_of_the_API_server_and_costs_no_AWS_call()
    {
        var bad = BadObjects();
        var mark = Moto.Mark;

        (await RunAsync("create", string.Join("\n---\n", bad.Select(item => item.Manifest)))).EnsureSuccess();

        foreach (var (name, expected) in bad.Select(item => (item.Name, item.Expected)))
        {
            var found = await UntilStalledAsync(name);
            MessageOf(found, "Ready").ShouldContain(expected, customMessage: name);
            ((string?)ConditionOf(found, "Ready")!["reason"]).ShouldBe("InvalidSpec");
        }

        Moto.CallsSince(mark).Where(call => call.Service == "monitoring").ShouldBeEmpty();
    }

    private Task<JsonNode?> UntilStalledAsync(string name) =>
        Wait.UntilAsync(
            async _ => await GetAsync(name),
            found => (string?)ConditionOf(found, "Stalled")?["status"] == "True",
            $"{name} is Stalled",
            cancellationToken: Cancellation
        );

    private static IReadOnlyList<(string Name, string Expected, string Manifest)> BadObjects() =>
        [
            .. from path in Directory.EnumerateFiles(Repository.Path("tests/bad/metricalarm"), "*.yaml")
            let manifest = File.ReadAllText(path)
            let expected = manifest.Split('\n')[0].Split("expect:", 2)[1].Trim()
            where expected.EndsWith(']')
            let name = Path.GetFileNameWithoutExtension(path)
            let own = manifest.Split('\n').First(line => line.StartsWith("  name: ", StringComparison.Ordinal))[
                "  name: ".Length..
            ]
            select own == "bad"
                ? (name, expected, manifest.Replace("\n  name: bad\n", $"\n  name: {name}\n", StringComparison.Ordinal))
                : (own, expected, manifest),
        ];
}
