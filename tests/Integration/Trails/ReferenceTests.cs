using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
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

        await MakeAsync("notificationtopics", "NotificationTopic", "told");
        await Arena.InSyncAsync("telling");

        TrailOf("telling")["SnsTopicName"]!.ToString().ShouldBe(Arena.AwsName("told"));
    }

    [Fact]
    public async Task A_trail_that_is_applied_before_its_log_group_is_made_once_that_is_there()
    {
        await OpenAsync();
        var logs = Reference("logGroupRef", "events");
        logs["roleArn"] = $"arn:aws:iam::{Cluster.AccountId}:role/trails";
        await Arena.CreateAsync("logged", With(Spec, "cloudWatchLogs", logs));
        await UntilAsync("logged", "Ready", "False", "ReferenceNotReady");
        Latest("logged").Message("Ready").ShouldContain("spec.cloudWatchLogs.logGroupRef");

        await MakeAsync("loggroups", "LogGroup", "events");
        await Arena.InSyncAsync("logged");

        var group = new ObjectClient(_cluster.Api, "loggroups", Arena.Namespace);
        var arn = (await group.ListAsync(TestContext.Current.CancellationToken))["items"]![0]!["status"]!["aws"]![
            "arn"
        ];
        TrailOf("logged")["CloudWatchLogsLogGroupArn"]!.ToString().ShouldBe($"{arn}:*");
    }

    private Task MakeAsync(string plural, string kind, string name) =>
        new ObjectClient(_cluster.Api, plural, Arena.Namespace).CreateAsync(
            new JsonObject
            {
                ["apiVersion"] = "sagemakermonitor.dev/v1alpha1",
                ["kind"] = kind,
                ["metadata"] = new JsonObject { ["name"] = name },
                ["spec"] = new JsonObject(),
            }
        );

    private static JsonObject Reference(string field, string name) =>
        new() { [field] = new JsonObject { ["name"] = name } };
}
