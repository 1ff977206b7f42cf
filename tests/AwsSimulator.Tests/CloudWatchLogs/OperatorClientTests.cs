using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.AwsSimulator.Faults;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatchLogs;

/// <summary>The operator's own client and the simulator, which know nothing of each other.</summary>
public sealed class OperatorClientTests : IAsyncLifetime
{
    private const string Account = "123456789012";
    private const string Region = "eu-west-1";
    private const string Group = "/aws/sagemaker/Endpoints/churn";

    private AwsSimulatorServer server = null!;
    private AwsConnectionFactory factory = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AwsConnection Aws => factory.Connect(new AwsCredentials.Static("testing", "testing"), Region);

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
        var logs = Aws.Logs;
        await logs.CreateLogGroupAsync(
            new()
            {
                LogGroupName = Group,
                Tags = new Dictionary<string, string> { ["Team"] = "ml" },
                DeletionProtectionEnabled = true,
            },
            Cancellation
        );
        await logs.PutRetentionPolicyAsync(new() { LogGroupName = Group, RetentionInDays = 30 }, Cancellation);

        var group = (await Aws.LogGroups.FindAsync(Group, Cancellation)).ShouldNotBeNull();
        (group.RetentionInDays, group.DeletionProtectionEnabled).ShouldBe((30, true));
        group.LogGroupArn.ShouldBe(LogGroupArns.Of("aws", Region, Account, Group));
        LogGroupArns.Trim(group.Arn!).ShouldBe(group.LogGroupArn);
        var tags = await logs.ListTagsForResourceAsync(new() { ResourceArn = group.LogGroupArn! }, Cancellation);
        tags.Tags["Team"].ShouldBe("ml");
    }

    [Fact]
    public async Task Filters_are_put_and_read_back()
    {
        var logs = Aws.Logs;
        server.Logs.Groups(Account, Region).Add(Group);
        await logs.PutMetricFilterAsync(
            new()
            {
                LogGroupName = Group,
                FilterName = "errors",
                FilterPattern = "{ $.level = ERROR }",
                MetricTransformations =
                [
                    new()
                    {
                        MetricName = "Errors",
                        MetricNamespace = "ML",
                        MetricValue = "1",
                        DefaultValue = 0.5,
                        Unit = "Count",
                    },
                ],
            },
            Cancellation
        );
        await logs.PutSubscriptionFilterAsync(
            new()
            {
                LogGroupName = Group,
                FilterName = "archive",
                FilterPattern = "",
                DestinationArn = $"arn:aws:lambda:{Region}:{Account}:function:archive",
            },
            Cancellation
        );

        var metric = await logs.DescribeMetricFiltersAsync(new() { LogGroupName = Group }, Cancellation);
        metric.MetricFilters.ShouldHaveSingleItem().MetricTransformations[0].DefaultValue.ShouldBe(0.5);
        var subscription = await logs.DescribeSubscriptionFiltersAsync(new() { LogGroupName = Group }, Cancellation);
        subscription.SubscriptionFilters.ShouldHaveSingleItem().Distribution.ShouldBe("ByLogStream");
    }

    [Fact]
    public async Task A_pattern_is_tested()
    {
        var answer = await Aws.Logs.TestMetricFilterAsync(
            new() { FilterPattern = "[level = ERROR, ...]", LogEventMessages = ["INFO a", "ERROR b"] },
            Cancellation
        );

        var match = answer.Matches.ShouldHaveSingleItem();
        (match.EventNumber, match.ExtractedValues!["$level"]).ShouldBe((2, "ERROR"));
    }

    [Fact]
    public async Task Five_thousand_groups_under_one_prefix_are_a_hundred_reads()
    {
        var groups = server.Logs.Groups(Account, Region);
        for (var number = 0; number < 5000; number++)
        {
            groups.Add($"{Group}-{number}");
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        var request = new DescribeLogGroupsRequest { LogGroupNamePrefix = "/aws/sagemaker/" };
        await foreach (var page in Aws.Logs.DescribeLogGroupsPagesAsync(request, Cancellation))
        {
            found.UnionWith(page.LogGroups.Select(group => group.LogGroupName));
        }

        found.Count.ShouldBe(5000);
        server.Calls.After(0).Count.ShouldBe(100);
    }

    [Fact]
    public async Task Two_who_write_at_once_are_a_conflict()
    {
        server.Faults.Add(
            new() { Service = "logs", Operation = "CreateLogGroup" },
            Fault.Error(400, "OperationAbortedException", "A conflicting operation is currently in progress.")
        );

        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            Aws.Logs.CreateLogGroupAsync(new() { LogGroupName = Group }, Cancellation)
        );

        failure.Kind.ShouldBe(AwsFailureKind.Conflict);
    }

    [Fact]
    public async Task Calls_that_come_too_fast_are_throttled()
    {
        server.Throttling.Enabled = true;
        server.Logs.Groups(Account, Region).Add(Group);

        var failure = await Should.ThrowAsync<AwsFailure>(async () =>
        {
            for (var call = 0; call < 50; call++)
            {
                await Aws.Logs.DeleteRetentionPolicyAsync(new() { LogGroupName = Group }, Cancellation);
            }
        });

        failure.Kind.ShouldBe(AwsFailureKind.Throttled);
    }
}
