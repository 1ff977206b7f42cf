using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.LogRetentions;

/// <summary>Several objects that select the same group: one has it, and the others say who.</summary>
public sealed class PrecedenceTests(RetentionArena arena) : LogRetentionTest(arena)
{
    [Fact]
    public async Task The_closest_has_the_group_and_the_next_takes_it_as_soon_as_that_one_goes()
    {
        Make("/order/a");
        Make("/order/b");
        await ApplyAsync("wide", 30, """ "prefixes": ["/order/"] """);
        await CountedAsync("wide", "inSync", 2);

        await ApplyAsync("exact", 90, """ "logGroupNames": ["/order/a"] """);

        await UntilDaysAsync("/order/a", 90);
        await CountedAsync("wide", "lost", 1);
        DaysOf("/order/b").ShouldBe(30);
        var lost = StatusOf("wide")!["exceptions"]!.AsArray().ShouldHaveSingleItem()!;
        (lost["logGroupName"]!.ToString(), lost["reason"]!.ToString()).ShouldBe(("/order/a", "Superseded"));
        lost["message"]!.ToString().ShouldContain($"LogRetention {Arena.Namespace}/exact has it");
        Arena.History.Latest("wide").IsInSync().ShouldBeTrue();

        await Arena.Objects.DeleteAsync("exact");

        // 90 days may not become 30 again: nobody allowed that.
        await CountedAsync("wide", "refused", 1);
        DaysOf("/order/a").ShouldBe(90);
    }

    [Fact]
    public async Task A_paused_object_keeps_its_groups_and_one_that_only_observes_has_none()
    {
        Make("/pause/a");
        await ApplyAsync(
            "paused",
            90,
            """ "logGroupNames": ["/pause/a"] """,
            new JsonObject { [Annotations.Paused] = "true" }
        );
        await SaysAsync("paused", "Paused", "True", "Paused");
        // Made within the same second, the older of the two is the first by name.
        await ApplyAsync("watching", 60, """ "logGroupNames": ["/pause/a"], "managementPolicy": "Observe" """);
        await CountedAsync("watching", "lost", 1);
        await ApplyAsync("acting", 30, """ "prefixes": ["/pause/"] """);
        await CountedAsync("acting", "lost", 1);
        DaysOf("/pause/a").ShouldBeNull();

        await Arena.Objects.DeleteAsync("paused");

        await UntilDaysAsync("/pause/a", 30);
        await CountedAsync("watching", "pending", 1);
    }
}
