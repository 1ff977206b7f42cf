using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.EventRules;

/// <summary>Targets: of others, refused ones, and topics.</summary>
[Collection(nameof(KindCluster))]
public sealed class TargetTests(KindCluster cluster) : RuleTest(cluster)
{
    private static JsonObject Theirs =>
        new() { ["Id"] = "theirs", ["Arn"] = "arn:aws:lambda:us-east-1:000000000000:function:f" };

    [Fact]
    public async Task Targets_of_others_stay_through_every_change_and_are_shown()
    {
        await OpenAsync();
        await Arena.CreateAsync("shared", Spec);
        await Arena.InSyncAsync("shared");
        Rules.SetTarget(Arena.AwsName("shared"), Theirs).ShouldBeTrue();

        await Arena.ReplaceSpecAsync("shared", With(Spec, Arena.Kind.Change));
        await Arena.InSyncAsync("shared");

        Targets("shared").ShouldBe(["archive", "theirs", "third"]);
        Latest("shared")!["status"]!["rule"]!["foreignTargets"]!.AsArray().Single()!.ToString().ShouldBe("theirs");
    }

    [Fact]
    public async Task A_rule_that_others_need_stays_without_our_targets_and_owner_tags_when_its_object_goes()
    {
        await OpenAsync();
        await Arena.CreateAsync("needed", Spec);
        await Arena.InSyncAsync("needed");
        Rules.SetTarget(Arena.AwsName("needed"), Theirs).ShouldBeTrue();

        await DeleteAsync("needed");

        Targets("needed").ShouldBe(["theirs"]);
        OwnerKeys(TagsOf(Arena.AwsName("needed"))!).ShouldBeEmpty();
        var events = await Arena.Objects.EventsAsync();
        events["needed"].ShouldContain(text => text.Contains("stays on AWS: it has targets of others: theirs"));
    }

    [Fact]
    public async Task A_target_that_is_refused_is_told_with_its_field_and_tried_again_alone()
    {
        await OpenAsync();
        Rules.FailTarget("odd", "ResourceNotFoundException");
        await Arena.CreateAsync(
            "refused-target",
            With(
                Spec,
                SpecOf(
                    """
                    {"targets": [{"id": "even", "arn": "arn:aws:sqs:us-east-1:000000000000:even"},
                                 {"id": "odd", "arn": "arn:aws:sqs:us-east-1:000000000000:odd"}]}
                    """
                )
            )
        );

        await UntilAsync("refused-target", "Ready", "False", "Unavailable");
        Latest("refused-target").Message("Ready").ShouldContain("spec.targets[odd]: ");
        Latest("refused-target").Message("Ready").ShouldContain("(code ResourceNotFoundException)");
        Targets("refused-target").ShouldBe(["even"]);

        var mark = Arena.Aws.Calls.Last;
        Rules.HealTarget("odd");
        await Arena.InSyncAsync("refused-target");
        Targets("refused-target").ShouldBe(["even", "odd"]);
        Arena
            .Writes(Arena.AwsName("refused-target"), mark)
            .ShouldAllBe(call =>
                call.Operation == "PutTargets" && !call.Parameters.ToJsonString().Contains("\"even\"")
            );
    }

    [Fact]
    public async Task More_targets_than_the_quota_are_refused_with_the_quota_in_words()
    {
        await OpenAsync();
        var targets = Enumerable
            .Range(0, 6)
            .Select(index => (JsonNode)EventRuleDefinition.Queue($"t{index}", $"q{index}"));
        await Arena.CreateAsync("many", With(Spec, new JsonObject { ["targets"] = new JsonArray([.. targets]) }));

        await UntilAsync("many", "Stalled", "True", "QuotaExceeded");
        Latest("many").Message("Ready").ShouldContain("AWS allows a rule five targets, those of others included");
    }

    [Fact]
    public async Task A_rule_that_an_AWS_service_manages_is_never_touched()
    {
        await OpenAsync();
        Rules.Add(
            Arena.AwsName("managed"),
            new JsonObject { ["ScheduleExpression"] = "rate(1 day)" },
            managedBy: "states.amazonaws.com"
        );
        await Arena.CreateAsync("managed", With(Spec, new JsonObject { ["adoptionPolicy"] = "IfUnowned" }));

        await UntilAsync("managed", "Stalled", "True", "NameConflict");
        Latest("managed").Message("Ready").ShouldContain("is managed by states.amazonaws.com");
        await DeleteAsync("managed");
        Rules.Find(Arena.AwsName("managed"))!["ScheduleExpression"]!.ToString().ShouldBe("rate(1 day)");
        Rules.Remove(Arena.AwsName("managed"));
    }

    [Fact]
    public async Task A_topic_that_does_not_exist_is_waited_for()
    {
        await OpenAsync();
        await Arena.CreateAsync(
            "waiting",
            With(Spec, SpecOf("""{"targets": [{"id": "oncall", "topicRef": {"name": "nowhere"}}]}"""))
        );

        await UntilAsync("waiting", "Ready", "False", "ReferenceNotReady");
        Latest("waiting")
            .Message("Ready")
            .ShouldContain(
                $"spec.targets[oncall].topicRef: NotificationTopic '{Arena.Namespace}/nowhere' does not exist"
            );
        Rules.Find(Arena.AwsName("waiting")).ShouldBeNull();
    }
}
