using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.EventRules;

/// <summary>From a preset to the messages in a queue: Moto holds events against the rule's pattern and delivers them.</summary>
public sealed class DeliveryTests(Cluster cluster) : OperatorTest(cluster, "delivery")
{
    private const string Queue = "failed-trainings";
    private const string QueueArn = $"arn:aws:sqs:{MotoEvents.Region}:{Cluster.AccountId}:{Queue}";

    [Fact]
    public async Task Exactly_the_events_of_failed_training_jobs_arrive_in_the_queue()
    {
        using var events = new MotoEvents(Cluster.MotoUrl);
        var queue = await events.CreateQueueAsync(Queue);
        await ApplyAsync(
            $"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: EventRule
            metadata:
              name: failed-trainings
            spec:
              region: {MotoEvents.Region}
              preset:
                name: TrainingJobs
                statuses: [Failed]
              targets:
                - id: queue
                  arn: {QueueArn}
            """
        );
        await UntilAsync("failed-trainings", "Ready", "True", kind: "eventrule");

        foreach (var sample in Samples())
        {
            await events.PutAsync(sample);
        }

        await events.PutAsync(Failed("another-job"));
        (await events.ReceiveAsync(queue))
            .Select(arrived => ((string)arrived["detail-type"]!, (string)arrived["detail"]!["TrainingJobName"]!))
            .ShouldBe(
                [
                    ("SageMaker Training Job State Change", (string)Failed()["detail"]!["TrainingJobName"]!),
                    ("SageMaker Training Job State Change", "another-job"),
                ],
                ignoreOrder: true
            );
    }

    private static IEnumerable<JsonNode> Samples() =>
        Directory.EnumerateFiles(Repository.File("tests/Shared/Events"), "*.json").Select(Read);

    private static JsonNode Failed(string? name = null)
    {
        var sample = Read(Repository.File("tests/Shared/Events/training-job-failed.json"));
        sample["detail"]!["TrainingJobName"] = name ?? (string?)sample["detail"]!["TrainingJobName"];
        return sample;
    }

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file))!;
}
