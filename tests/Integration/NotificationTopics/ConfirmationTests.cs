using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.NotificationTopics;

/// <summary>Subscriptions that wait for their receivers, and what users see of a topic.</summary>
[Collection(nameof(KindCluster))]
public sealed class ConfirmationTests(KindCluster cluster) : TopicTest(cluster)
{
    private const string Mailbox = "oncall@example.com";

    [Fact]
    public async Task A_pending_subscription_is_shown_asked_once_and_shown_again_when_it_is_confirmed()
    {
        await OpenAsync();
        await Arena.CreateAsync("pending", Spec);
        await Arena.InSyncAsync("pending");
        await Arena.ForcePassAsync(["pending"]);
        var topic = TopicOf("pending");
        (topic["subscriptionsPending"]!.GetValue<int>(), topic["subscriptionsConfirmed"]!.GetValue<int>()).ShouldBe(
            (1, 1)
        );
        topic["hint"]!.ToString().ShouldContain("mailbox");
        Topics.AskedToConfirm(Arena.AwsName("pending"), Mailbox).ShouldBe(1);

        Topics.Confirm(Arena.AwsName("pending"), Mailbox).ShouldBeTrue();
        await Arena.ForcePassAsync(["pending"]);

        TopicOf("pending")["subscriptionsPending"]!.GetValue<int>().ShouldBe(0);
        TopicOf("pending")["hint"].ShouldBeNull();
        var mailbox = TopicOf("pending")["subscriptions"]!.AsArray().Single(one => (string?)one!["name"] == "mailbox")!;
        mailbox["state"]!.ToString().ShouldBe("Confirmed");
        mailbox["arn"]!.ToString().ShouldStartWith("arn:aws:sns:");
    }

    [Fact]
    public async Task The_key_through_which_alarms_cannot_publish_is_warned_of_while_it_is_there()
    {
        await OpenAsync();
        await Arena.CreateAsync("encrypted", SpecOf("""{"kmsMasterKeyId": "alias/aws/sns"}"""));
        await Arena.InSyncAsync("encrypted");
        Latest("encrypted").Says("Warning", "True", "AwsManagedKey").ShouldBeTrue();

        await Arena.ReplaceSpecAsync("encrypted", SpecOf("""{"kmsMasterKeyId": "alias/ml"}"""));
        await Arena.InSyncAsync("encrypted");

        Latest("encrypted").Condition("Warning").ShouldBeNull();
    }

    private JsonNode TopicOf(string name) => Latest(name)!["status"]!["topic"]!;
}
