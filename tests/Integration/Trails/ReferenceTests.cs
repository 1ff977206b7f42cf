using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.Trails;

/// <summary>Trails that tell a topic, and send events to a log group, of the same namespace.</summary>
[Collection(nameof(KindCluster))]
public sealed class ReferenceTests(KindCluster cluster) : TrailTest(cluster)
{
    private readonly KindCluster _cluster = cluster;

    [Fact]
    public async Task A_trail_that_is_applied_before_its_topic_is_made_once_that_is_there()
    {
        await OpenAsync();
        await Arena.CreateAsync("telling", With(Spec, "snsTopic", Reference("topicRef", "told")));
        await UntilAsync("telling", "Ready", "False", "ReferenceNotReady");

        var topics = new ObjectClient(_cluster.Api, "notificationtopics", Arena.Namespace);
        await topics.CreateAsync(
            new JsonObject
            {
                ["apiVersion"] = "sagemakermonitor.dev/v1alpha1",
                ["kind"] = "NotificationTopic",
                ["metadata"] = new JsonObject { ["name"] = "told" },
                ["spec"] = new JsonObject(),
            }
        );
        await Arena.InSyncAsync("telling");

        TrailOf("telling")["SnsTopicName"]!.ToString().ShouldBe(Arena.AwsName("told"));
    }

    private static JsonObject Reference(string field, string name) =>
        new() { [field] = new JsonObject { ["name"] = name } };
}
