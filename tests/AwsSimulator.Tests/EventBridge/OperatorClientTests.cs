using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.EventBridge;

/// <summary>The operator's own client and the simulator, which know nothing of each other.</summary>
public sealed class OperatorClientTests : IAsyncLifetime
{
    private const string Account = "123456789012";
    private const string Region = "eu-west-1";
    private const string Name = "failed-trainings";

    private AwsSimulatorServer server = null!;
    private AwsConnectionFactory factory = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EventBridgeClient Events =>
        factory.Connect(new AwsCredentials.Static("testing", "testing"), Region).EventBridge;

    public async ValueTask InitializeAsync()
    {
        server = await AwsSimulatorServer.StartAsync(cancellationToken: Cancellation);
        factory = new(
            new()
            {
                EndpointUrl = new Uri(server.Url),
                MaxAttempts = 1,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
    }

    public ValueTask DisposeAsync()
    {
        factory.Dispose();
        return server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_put_is_read_back()
    {
        await PutAsync();
        var target = new Target
        {
            Id = "pipeline",
            Arn = $"arn:aws:sagemaker:{Region}:{Account}:pipeline/retrain",
            RoleArn = $"arn:aws:iam::{Account}:role/events",
            RetryPolicy = new() { MaximumRetryAttempts = 2, MaximumEventAgeInSeconds = 60 },
            EcsParameters = new() { TaskDefinitionArn = "arn:task", TaskCount = 2 },
        };
        var put = await Events.PutTargetsAsync(new() { Rule = Name, Targets = [target] }, Cancellation);

        put.FailedEntries.ShouldBeEmpty();
        var rule = await Events.DescribeRuleAsync(new() { Name = Name }, Cancellation);
        (rule.State, rule.EventBusName).ShouldBe((RuleStates.Enabled, "default"));
        var listed = await Events.ListTargetsByRuleAsync(new() { Rule = Name }, Cancellation);
        var found = listed.Targets.ShouldHaveSingleItem();
        found.RetryPolicy.ShouldBe(target.RetryPolicy);
        found.EcsParameters!.TaskCount.ShouldBe(2);
        var tags = await Events.ListTagsForResourceAsync(new() { ResourceARN = rule.Arn }, Cancellation);
        tags.Tags.ShouldBe([new("team", "ml")]);
    }

    [Fact]
    public async Task A_target_that_fails_is_told()
    {
        await PutAsync();
        server.Events.Rules(Account, Region).FailTarget("b");

        var answer = await Events.PutTargetsAsync(
            new() { Rule = Name, Targets = [new() { Id = "b", Arn = $"arn:aws:sqs:{Region}:{Account}:q" }] },
            Cancellation
        );

        var failed = answer.FailedEntries.ShouldHaveSingleItem();
        (failed.TargetId, failed.ToCause().Kind).ShouldBe(("b", AwsFailureKind.Conflict));
    }

    private Task PutAsync() =>
        Events.PutRuleAsync(
            new()
            {
                Name = Name,
                EventPattern = """{"source":["aws.sagemaker"]}""",
                Tags = [new("team", "ml")],
            },
            Cancellation
        );
}
