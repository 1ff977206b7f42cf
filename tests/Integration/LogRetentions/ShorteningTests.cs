using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.LogRetentions;

/// <summary>A shorter retention deletes events: it is refused, shown or announced, never just done.</summary>
public sealed class ShorteningTests(RetentionArena arena) : LogRetentionTest(arena)
{
    [Fact]
    public async Task What_the_spec_does_not_let_be_shortened_is_left_and_named_with_the_way_out_while_the_rest_is_done()
    {
        Make("/kept/year", 365);
        Make("/kept/never");
        Make("/kept/week", 7);

        await ApplyAsync("kept", 30, """ "prefixes": ["/kept/"] """);

        await CountedAsync("kept", "inSync", 2);
        (DaysOf("/kept/year"), DaysOf("/kept/never"), DaysOf("/kept/week")).ShouldBe((365, 30, 30));
        await SaysAsync("kept", "Ready", "True", "Succeeded");
        Arena.History.Latest("kept").Says("Warning", "True", "ShorteningRefused").ShouldBeTrue();
        var exception = StatusOf("kept")!["exceptions"]!.AsArray().ShouldHaveSingleItem()!;
        exception["logGroupName"]!.ToString().ShouldBe("/kept/year");
        exception["message"]!.ToString().ShouldContain("`spec.shortening: Allow`");
        ((int?)StatusOf("kept")!["groups"]!["wrong"]).ShouldBe(1);

        await Arena.Objects.ReplaceSpecAsync(
            "kept",
            JsonNode.Parse("""{"retentionInDays": 30, "prefixes": ["/kept/"], "shortening": "Allow"}""")!.AsObject()
        );

        await UntilDaysAsync("/kept/year", 30);
        await UntilAsync(
            "kept",
            found => found.IsInSync() && found.Condition("Warning") is null,
            "are in sync without a warning"
        );
    }

    [Fact]
    public async Task A_shortening_is_announced_in_an_event_before_AWS_is_asked_for_it()
    {
        Make("/announced/x", 365);
        // Who is refused has asked: what is there then was there before.
        var denied = Aws.Faults.Add(
            new()
            {
                Operation = "PutRetentionPolicy",
                Mentions = "/announced/x",
                Times = int.MaxValue,
            },
            Fault.Deny
        );

        await ApplyAsync("announced", 30, """ "prefixes": ["/announced/"], "shortening": "Allow" """);

        await denied.Struck;
        (await Arena.Objects.EventsAsync())["announced"]
            .First()
            .ShouldBe(
                "Shortening: events older than 30 days are deleted, within 72 hours as a rule, from /announced/x (kept for 365 days)"
            );
        DaysOf("/announced/x").ShouldBe(365);
        denied.Lift();
        await UntilDaysAsync("/announced/x", 30);
    }

    [Fact]
    public async Task Observe_shows_what_would_change_and_how_many_bytes_it_concerns_and_writes_nothing()
    {
        Make("/observed/never", bytes: 1_234_567);
        Make("/observed/week", 7, bytes: 999);
        Make("/observed/month", 30);
        var mark = Aws.Calls.Last;

        await ApplyAsync("observed", 30, """ "prefixes": ["/observed/"], "managementPolicy": "Observe" """);

        await SaysAsync("observed", "Synced", "False", "Drifted");
        var status = StatusOf("observed")!;
        JsonNode
            .DeepEquals(
                status["wouldChange"],
                new JsonObject
                {
                    ["groups"] = 2,
                    ["shortened"] = 1,
                    ["storedBytes"] = "1.2 MiB",
                }
            )
            .ShouldBeTrue(status["wouldChange"]?.ToJsonString());
        status["plan"]!.AsArray().Count.ShouldBe(2);
        status["drift"]!
            .AsArray()
            .Select(drift => $"{drift!["field"]}: {drift["observed"]} -> {drift["desired"]}")
            .ShouldBe(["retentionInDays[/observed/never]: never -> 30", "retentionInDays[/observed/week]: 7 -> 30"]);

        Groups.Change("/observed/never", new JsonObject { ["storedBytes"] = 1_240_000L });
        await Arena.ForcePassAsync(["observed"]);
        await Arena.ForcePassAsync(["observed"]);
        StatusOf("observed")!["wouldChange"]!["storedBytes"]!.ToString().ShouldBe("1.2 MiB");

        Writes("/observed/", mark).ShouldBeEmpty();
    }
}
