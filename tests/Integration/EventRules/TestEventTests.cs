using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.EventRules;

/// <summary>Sample events that AWS tries before the rule is put.</summary>
[Collection(nameof(KindCluster))]
public sealed class TestEventTests(KindCluster cluster) : RuleTest(cluster)
{
    [Fact]
    public async Task An_event_that_does_not_come_out_as_it_says_is_named_and_nothing_is_written()
    {
        await OpenAsync();
        await Arena.CreateAsync("mismatch", With(Spec, Expecting(matches: false)));

        await UntilAsync("mismatch", "Stalled", "True", "SampleMismatch");
        Latest("mismatch")
            .Message("Ready")
            .ShouldStartWith("spec.testEvents[failed]: the pattern matches the event, and must not");
        Rules.Find(Arena.AwsName("mismatch")).ShouldBeNull();

        await Arena.ReplaceSpecAsync("mismatch", With(Spec, Expecting(matches: true)));
        await Arena.InSyncAsync("mismatch");
    }

    [Fact]
    public async Task A_rule_in_sync_is_not_tried_again_until_its_spec_changes()
    {
        await OpenAsync();
        await Arena.CreateAsync("tried", With(Spec, Expecting(matches: true)));
        await Arena.InSyncAsync("tried");
        var pattern = Rules.Find(Arena.AwsName("tried"))!["EventPattern"]!.ToString();
        var mark = Arena.Aws.Calls.Last;

        Rules.RemoveTarget(Arena.AwsName("tried"), "archive").ShouldBeTrue();
        await Arena.Objects.AnnotateAsync("tried", "example.com/touched", "true");
        await Arena.Objects.AnnotateAsync("tried", "sagemakermonitor.dev/reconcile-requested-at", "now");
        await Arena.UntilAsync(["tried"], _ => Targets("tried").Contains("archive"), "have their target again");
        await Arena.InSyncAsync("tried");
        await Arena.ReplaceSpecAsync("tried", With(Spec, Expecting(matches: false)));
        await UntilAsync("tried", "Stalled", "True", "SampleMismatch");

        Rules.Find(Arena.AwsName("tried"))!["EventPattern"]!.ToString().ShouldBe(pattern);
        Arena.Writes(Arena.AwsName("tried"), mark).Select(call => call.Operation).ShouldBe(["PutTargets"]);
    }

    private static JsonObject Expecting(bool matches) =>
        new()
        {
            ["testEvents"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "failed",
                    ["matches"] = matches,
                    ["event"] = SpecOf(
                        """
                        {"source": "aws.sagemaker", "detail-type": "SageMaker Training Job State Change",
                         "detail": {"TrainingJobStatus": "Failed"}}
                        """
                    ),
                }
            ),
        };
}
