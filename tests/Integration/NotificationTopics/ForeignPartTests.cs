using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.NotificationTopics;

/// <summary>What others put on a topic.</summary>
[Collection(nameof(KindCluster))]
public sealed class ForeignPartTests(KindCluster cluster) : TopicTest(cluster)
{
    private const string Theirs = "arn:aws:sqs:us-east-1:000000000000:theirs";

    [Fact]
    public async Task Statements_and_subscriptions_of_others_stay_through_every_change()
    {
        await OpenAsync();
        await Arena.CreateAsync("shared-topic", Spec);
        await Arena.InSyncAsync("shared-topic");
        AddTheirs();

        await Arena.ReplaceSpecAsync("shared-topic", With(Spec, Arena.Kind.Change));
        await Arena.InSyncAsync("shared-topic");
        await Arena.ForcePassAsync(["shared-topic"]);

        Sids("shared-topic").ShouldBe(["__default_statement_ID", "SageMakerMonitorCloudWatchAlarms", "Theirs"]);
        Endpoints("shared-topic")
            .ShouldBe(["oncall@example.com", "arn:aws:sqs:us-east-1:000000000000:another", Theirs], ignoreOrder: true);
    }

    [Fact]
    public async Task A_part_that_others_put_and_the_spec_never_named_is_no_drift()
    {
        await OpenAsync();
        await Arena.CreateAsync("calm-topic", Spec);
        await Arena.InSyncAsync("calm-topic");
        AddTheirs("calm-topic");
        var mark = Arena.Aws.Calls.Last;

        await Arena.ForcePassAsync(["calm-topic"]);

        Arena.Writes(Arena.AwsName("calm-topic"), mark).ShouldBeEmpty();
        Latest("calm-topic")!["status"]!["topic"]!["subscriptionsConfirmed"]!.GetValue<int>().ShouldBe(2);
    }

    private void AddTheirs(string name = "shared-topic")
    {
        var awsName = Arena.AwsName(name);
        var topic = Topics.Find(awsName)!;
        var policy = JsonNode.Parse(topic["Policy"]!.ToString())!;
        policy["Statement"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["Sid"] = "Theirs",
                    ["Effect"] = "Allow",
                    ["Principal"] = "*",
                    ["Action"] = "SNS:Subscribe",
                    ["Resource"] = $"arn:aws:sns:us-east-1:000000000000:{awsName}",
                }
            );
        var subscriptions = topic["Subscriptions"]!.DeepClone().AsArray();
        subscriptions.Add(new JsonObject { ["Protocol"] = "sqs", ["Endpoint"] = Theirs });
        Topics
            .Change(awsName, new JsonObject { ["Policy"] = policy.ToJsonString(), ["Subscriptions"] = subscriptions })
            .ShouldBeTrue();
    }
}
