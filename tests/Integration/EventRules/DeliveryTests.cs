using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.EventRules;

/// <summary>From the object to the message, on a stand-in for AWS that nobody here wrote.</summary>
public sealed class DeliveryTests(Cluster cluster) : OperatorTest(cluster, "delivery")
{
    private const string Job = "SageMaker Training Job State Change";

    [Fact]
    public async Task Exactly_the_events_of_failed_training_jobs_arrive_in_the_queue()
    {
        using var queue = new MotoQueue(Cluster.MotoUrl);
        var url = await queue.CreateAsync("failed-jobs");
        await ApplyAsync(
            $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: EventRule
            metadata: {name: failed}
            spec:
              preset: {name: TrainingJobs, statuses: [Failed, Stopped], nameFilter: churn-*}
              targets: [{id: queue, arn: "arn:aws:sqs:us-east-1:{{Cluster.AccountId}}:failed-jobs"}]
            """
        );
        await UntilAsync("failed", "Ready", "True", kind: "eventrule");

        await PutAsync(queue, "churn-1", "Failed");
        await PutAsync(queue, "churn-2", "Stopped");
        await PutAsync(queue, "churn-3", "Completed");
        await PutAsync(queue, "fraud-1", "Failed");
        await queue.PutEventAsync(
            "SageMaker Transform Job State Change",
            new() { ["TransformJobName"] = "churn-4", ["TransformJobStatus"] = "Failed" }
        );

        (await queue.ReceiveAsync(url))
            .Select(message => (string?)message["detail"]!["TrainingJobName"])
            .ShouldBe(["churn-1", "churn-2"], ignoreOrder: true);
    }

    private static Task PutAsync(MotoQueue queue, string name, string status) =>
        queue.PutEventAsync(Job, new() { ["TrainingJobName"] = name, ["TrainingJobStatus"] = status });
}
