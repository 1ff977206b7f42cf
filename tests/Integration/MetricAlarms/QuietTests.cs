using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Aws;
using SageMakerMonitorOperator.Testbed.Waiting;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

/// <summary>
/// A pass over objects that are as they should be writes nothing: not to AWS, as a recording proxy sees it, and not to
/// Kubernetes, as the API server's audit log has it.
/// </summary>
[Collection(nameof(OperatorTest))]
public sealed class QuietTests(Cluster cluster)
{
    private static readonly string[] LostByMoto =
    [
        "evaluationWindow",
        "evaluationCriteria",
        "evaluationIntervalSeconds",
        "accountId",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_optional_field_of_the_CRD_has_a_value_to_be_tested_with() =>
        FieldVariants
            .WithoutValue()
            .ShouldBeEmpty("add the field to an alarm in MetricAlarms/full, or exempt it with a reason");

    [Fact]
    public async Task Two_passes_over_the_samples_write_nothing_in_the_second() =>
        await TwoPassesAsync(
            "quiet-samples",
            cluster.Moto,
            [.. Directory.EnumerateFiles(Repository.File("deploy/samples"), "*.yaml").SelectMany(Manifests.Read)]
        );

    [Fact]
    public async Task Two_passes_over_each_field_unset_and_set_in_turn_write_nothing_in_the_second_on_Moto() =>
        await TwoPassesAsync(
            "quiet-moto",
            cluster.Moto,
            [.. FieldVariants.All.Where(KeptByMoto).Select(variant => variant.Manifest)]
        );

    [Fact]
    public async Task Two_passes_over_each_field_unset_and_set_in_turn_write_nothing_in_the_second_on_the_simulator()
    {
        await using var simulator = await AwsSimulatorServer.StartAsync(
            new SimulatorOptions { DefaultAccount = Cluster.AccountId },
            cancellationToken: Cancellation
        );
        await using var proxy = await RecordingProxy.StartAsync(
            new Uri(simulator.Url),
            cancellationToken: Cancellation
        );

        await TwoPassesAsync("quiet-simulator", proxy, [.. FieldVariants.All.Select(variant => variant.Manifest)]);
    }

    private async Task TwoPassesAsync(string @namespace, RecordingProxy aws, IReadOnlyList<JsonNode> alarms)
    {
        await cluster.Kubectl.RunAsync(["create", "namespace", @namespace], cancellationToken: Cancellation);
        await CreateAsync(@namespace, alarms);
        await PassAsync(@namespace, aws, alarms.Count);
        await UntilReadyAsync(@namespace, alarms.Count);
        var awsMark = aws.Mark;
        var kubernetesMark = await cluster.ApiServer.AuditLog.MarkAsync(Cancellation);

        await PassAsync(@namespace, aws, alarms.Count);

        aws.WritesSince(awsMark).ShouldBeEmpty();
        await cluster.ApiServer.AuditLog.MarkAsync(Cancellation);
        cluster.ApiServer.AuditLog.Writes(kubernetesMark, Cluster.OperatorUser).ShouldBeEmpty();
    }

    /// <summary>A new process, which knows nothing, looks at every object once and is told to stop.</summary>
    private async Task PassAsync(string @namespace, RecordingProxy aws, int count)
    {
        var mark = aws.Mark;
        await using var process = await OperatorProcess.StartAsync(cluster, aws.Url, @namespace);
        await UntilReadyAsync(@namespace, count);
        await Wait.UntilAsync(
            _ => Task.FromResult(Described(aws, mark)),
            described => described == count,
            $"all {count} alarms of {@namespace} were looked at",
            cancellationToken: Cancellation
        );
        (await process.StopAsync()).ShouldBe(0);
    }

    private static int Described(RecordingProxy aws, int mark) =>
        aws.CallsSince(mark)
            .Where(call => call.Operation == "DescribeAlarms")
            .SelectMany(call => call.Parameters.Where(p => p.Key.StartsWith("AlarmNames.", StringComparison.Ordinal)))
            .Select(parameter => parameter.Value)
            .Distinct()
            .Count();

    private Task UntilReadyAsync(string @namespace, int count) =>
        Wait.UntilAsync(
            async token =>
            {
                var list = await cluster.Kubectl.GetAsync(token, "metricalarm", "-n", @namespace, "-o", "json");
                return NotReady(JsonNode.Parse(list.Output)!["items"]!.AsArray(), count);
            },
            notReady => notReady.Length == 0,
            $"all alarms of {@namespace} are ready",
            TimeSpan.FromMinutes(2),
            cancellationToken: Cancellation
        );

    private static string NotReady(JsonArray alarms, int count)
    {
        var ready = alarms.Where(alarm => Ready(alarm)?["status"]?.GetValue<string>() == "True").ToList();
        return ready.Count == count ? "" : $"{ready.Count} of {count}: {alarms.Except(ready).FirstOrDefault()}";
    }

    private static JsonNode? Ready(JsonNode? alarm) =>
        (alarm!["status"]?["conditions"] as JsonArray)?.FirstOrDefault(condition =>
            (string?)condition!["type"] == "Ready"
        );

    private async Task CreateAsync(string @namespace, IReadOnlyList<JsonNode> alarms)
    {
        var list = new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "List",
            ["items"] = new JsonArray([.. alarms.Select(alarm => alarm.DeepClone())]),
        };
        string[] arguments = ["create", "-n", @namespace, "--validate=false", "-f", "-"];
        (await cluster.Kubectl.RunAsync(arguments, list.ToJsonString() + "\n", Cancellation)).EnsureSuccess();
    }

    private static bool KeptByMoto(FieldVariant variant)
    {
        var json = variant.Manifest["spec"]!.ToJsonString();
        return !LostByMoto.Any(field => json.Contains($"\"{field}\"", StringComparison.Ordinal));
    }
}
