namespace SageMakerMonitorOperator.AwsSimulator.Tests.Inventory;

public sealed class AccountSnapshotTests : SimulatorTest
{
    private string Text => Server.Snapshot(AccountId).ToJsonString();

    [Fact]
    public async Task It_shows_configuration_and_tags_by_region_service_and_ARN()
    {
        await PutAsync("a", ("Threshold", "5"), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "ml"));

        var alarm = Server.Snapshot(AccountId)[Region]!["cloudwatch"]![Arn("a")]!;

        alarm["configuration"]!["Threshold"]!.ToString().ShouldBe("5.0");
        alarm["tags"]!["team"]!.ToString().ShouldBe("ml");
    }

    [Fact]
    public async Task It_does_not_tell_when_and_in_which_order_things_came_and_in_which_state_they_are()
    {
        await PutAsync("a");
        await PutAsync("b");
        var first = Text;

        Clock.Advance(TimeSpan.FromHours(1));
        await DeleteAsync("a");
        await PutAsync("a");
        await Client.CloudWatchAsync(
            "SetAlarmState",
            ("AlarmName", "a"),
            ("StateValue", "ALARM"),
            ("StateReason", "test")
        );

        Text.ShouldBe(first);
    }

    [Fact]
    public async Task It_does_not_tell_in_which_order_parameters_and_tags_were_sent()
    {
        await PutAsync("a", ("Unit", "Count"), ("TreatMissingData", "missing"));
        await TagAsync("a", "k1", "v");
        await TagAsync("a", "k2", "v");
        var first = Text;

        await DeleteAsync("a");
        await PutAsync("a", ("TreatMissingData", "missing"), ("Unit", "Count"));
        await TagAsync("a", "k2", "v");
        await TagAsync("a", "k1", "v");

        Text.ShouldBe(first);
    }

    [Fact]
    public async Task It_tells_every_difference_of_configuration_and_tags()
    {
        await PutAsync("a");
        var first = Text;

        await TagAsync("a", "k", "v");
        var tagged = Text;
        await UntagAsync("a", "k");
        var untagged = Text;
        await PutAsync("a", ("Threshold", "7"));

        tagged.ShouldNotBe(first);
        untagged.ShouldBe(first);
        Text.ShouldNotBe(first);
    }

    [Fact]
    public async Task It_shows_one_account_only_in_all_of_its_regions()
    {
        await PutAsync("a");
        using var elsewhere = new AwsQueryClient(Server.Url, region: "us-east-1", clock: Clock);
        await elsewhere.PutMetricAlarmAsync("a");

        Server.Snapshot(AccountId).Select(region => region.Key).ShouldBe([Region, "us-east-1"]);
        Server.Snapshot("999999999999").ShouldBeEmpty();
    }
}
