using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>Tries the pattern on the events of the spec, as EventBridge itself understands it.</summary>
internal static class TestEventCheck
{
    /// <exception cref="ProblemException">Stalled: an event does not come out as the spec says.</exception>
    public static async Task RunAsync(AwsConnection aws, Intent<EventRule> intent, CancellationToken cancellationToken)
    {
        var spec = intent.Resource.Spec;
        var pattern = EventPatternText.Of(spec);
        foreach (var test in spec.TestEvents ?? [])
        {
            var answer = await aws.EventBridge.TestEventPatternAsync(
                new TestEventPatternRequest { EventPattern = pattern!, Event = Complete(test, intent.Identity) },
                cancellationToken
            );
            if (answer.Result != test.Matches)
            {
                throw ProblemException.Stalled(Reasons.SampleMismatch, Mismatch(test.Name, answer.Result, pattern!));
            }
        }
    }

    private static string Mismatch(string name, bool matches, string pattern) =>
        $"spec.testEvents[{name}]: the pattern {(matches ? "matches the event, and must not" : "does not match the event, and must")}."
        + $" Nothing was written; correct the pattern or the event. The pattern is {pattern}";

    /// <summary>The event with what EventBridge demands of each, and of which nothing is known here.</summary>
    private static string Complete(TestEvent test, AwsResourceIdentity identity)
    {
        var json = JsonNode.Parse(test.EventJson ?? test.Event!.Value.GetRawText())!.AsObject();
        json.TryAdd("version", "0");
        json.TryAdd("id", "00000000-0000-0000-0000-000000000000");
        json.TryAdd("account", identity.AccountId);
        json.TryAdd("time", "2026-01-01T00:00:00Z");
        json.TryAdd("region", identity.Region);
        json.TryAdd("resources", new JsonArray());
        return json.ToJsonString();
    }
}
