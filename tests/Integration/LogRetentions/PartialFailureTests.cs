using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.LogRetentions;

/// <summary>What fails at one group stops no other.</summary>
public sealed class PartialFailureTests(RetentionArena arena) : LogRetentionTest(arena)
{
    [Fact]
    public async Task A_group_that_AWS_denies_is_told_by_its_name_and_it_alone_is_tried_again()
    {
        foreach (var group in (string[])["/part/a", "/part/b", "/part/c"])
        {
            Make(group);
        }

        var denied = Aws.Faults.Add(Point("/part/b"), Fault.Deny);
        await ApplyAsync("part", 30, """ "prefixes": ["/part/"] """);

        await SaysAsync("part", "Stalled", "True", "AccessDenied");
        (DaysOf("/part/a"), DaysOf("/part/b"), DaysOf("/part/c")).ShouldBe((30, null, 30));
        var groups = StatusOf("part")!["groups"]!;
        ((int?)groups["inSync"], (int?)groups["failed"], (int?)groups["wrong"]).ShouldBe((2, 1, 1));
        var exception = StatusOf("part")!["exceptions"]!.AsArray().ShouldHaveSingleItem()!;
        (exception["logGroupName"]!.ToString(), exception["reason"]!.ToString()).ShouldBe(("/part/b", "AccessDenied"));
        Arena
            .History.Latest("part")
            .Message("Ready")
            .ShouldStartWith("1 of 3 log groups failed, the others were seen to. /part/b: ");

        denied.Lift();
        await UntilAsync("part", found => found.IsInSync(), "are in sync");
        Writes("/part/")
            .Where(call => call.Committed)
            .Select(call => $"{call.Parameters["logGroupName"]}")
            .ShouldBe(["/part/a", "/part/c", "/part/b"]);
    }

    [Fact]
    public async Task A_group_that_is_deleted_between_the_look_and_the_write_is_no_failure()
    {
        Make("/gone/a");
        Make("/gone/b");
        Aws.Faults.Add(
            Point("/gone/a") with
            {
                Times = 1,
            },
            Fault.Error(400, "ResourceNotFoundException", "The specified log group does not exist.")
        );
        await ApplyAsync("gone", 30, """ "prefixes": ["/gone/"] """);
        await UntilAsync("gone", found => found.IsInSync(), "are in sync");
        DaysOf("/gone/b").ShouldBe(30);
    }

    [Fact]
    public async Task The_class_DELIVERY_is_named_and_never_written()
    {
        Groups.Add("/delivery/x", new JsonObject { ["logGroupClass"] = "DELIVERY" });
        await ApplyAsync("delivery", 30, """ "prefixes": ["/delivery/"], "shortening": "Allow" """);
        await CountedAsync("delivery", "ignored", 1);
        await Arena.ForcePassAsync(["delivery"]);
        Writes("/delivery/").ShouldBeEmpty();
        Arena.History.Latest("delivery").IsInSync().ShouldBeTrue();
    }

    [Fact]
    public async Task Many_groups_are_written_a_portion_at_a_time_and_a_pause_stops_the_rest()
    {
        for (var i = 0; i < 300; i++)
        {
            Make($"/many/{i:000}");
        }

        Aws.Latency.Set("PutRetentionPolicy", TimeSpan.FromMilliseconds(20));
        await ApplyAsync("many", 30, """ "prefixes": ["/many/"] """);
        await UntilAsync(
            "many",
            found =>
                found.Says("Reconciling", "True", "Progressing") && (int?)found["status"]!["groups"]?["inSync"] > 0,
            "are at work"
        );

        await Arena.Objects.AnnotateAsync("many", Api.Common.Annotations.Paused, "true");

        await SaysAsync("many", "Paused", "True", "Paused");
        var left = (int?)StatusOf("many")!["groups"]!["pending"];
        left.ShouldNotBeNull();
        left.Value.ShouldBeGreaterThan(0);
        await Arena.Objects.AnnotateAsync("many", Api.Common.Annotations.Paused, null);
        await CountedAsync("many", "inSync", 300);
        Writes("/many/").Count.ShouldBe(300);
    }

    private static FaultPoint Point(string group) =>
        new()
        {
            Operation = "PutRetentionPolicy",
            Mentions = group,
            Times = int.MaxValue,
        };
}
