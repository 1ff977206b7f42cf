using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Aws.Pacing;

namespace SageMakerMonitorOperator.Aws.Tests.Pacing;

public sealed class CallPacerTests : IDisposable
{
    private const string Account = "111122223333";

    private readonly CallPacer _pacer = new(
        new CallQuotas(new Dictionary<string, double> { ["PutDashboard"] = 50, ["SNS:TagResource"] = 2 }),
        share: 0.5,
        new FakeTimeProvider()
    );

    [Theory]
    [InlineData("CloudWatch", "PutMetricAlarm", 3)]
    [InlineData("CloudWatch", "DescribeAlarms", 9)]
    [InlineData("CloudWatch", "TagResource", 20)]
    [InlineData("CloudWatch", "PutDashboard", 50)]
    [InlineData("SNS", "TagResource", 2)]
    [InlineData("CloudTrail", "UpdateTrail", 1)]
    [InlineData("CloudTrail", "GetTrailStatus", 10)]
    [InlineData("Resource Groups Tagging API", "GetResources", 15)]
    [InlineData("GuardDuty", "GetDetector", QuotaTable.UndocumentedRead)]
    [InlineData("GuardDuty", "CreateDetector", QuotaTable.UndocumentedWrite)]
    public void A_rate_is_the_share_of_what_the_user_said_or_else_of_AWSs_default(
        string service,
        string operation,
        double quota
    ) => Queue(service, operation).Rate.ShouldBe(quota / 2);

    [Fact]
    public void Operations_have_a_rate_each_unless_AWS_counts_them_together()
    {
        Queue("CloudWatch", "PutMetricAlarm").ShouldNotBeSameAs(Queue("CloudWatch", "DeleteAlarms"));
        Queue("EventBridge", "PutRule").ShouldBeSameAs(Queue("EventBridge", "PutTargets"));
        Queue("CloudTrail", "GetTrail").ShouldNotBeSameAs(Queue("CloudTrail", "UpdateTrail"));
        Queue("CloudWatch", "TagResource").ShouldNotBeSameAs(Queue("SNS", "TagResource"));
    }

    [Fact]
    public async Task Accounts_and_Regions_do_not_wait_for_each_other()
    {
        var token = await Take("eu-west-1", Account);
        _pacer.QueueOf(Account, "eu-west-1", "CloudWatch", "PutMetricAlarm").Throttled(token);
        Take("eu-west-1", Account).IsCompleted.ShouldBeFalse();
        Take("eu-west-2", Account).IsCompletedSuccessfully.ShouldBeTrue();
        Take("eu-west-1", "444455556666").IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Every_operation_of_every_service_finds_a_rate() =>
        QuotaTable.Rows.ShouldAllBe(row => row.PerSecond >= 1 && row.Operations.Length > 0);

    public void Dispose() => _pacer.Dispose();

    private Task<CallToken> Take(string region, string accountId) =>
        _pacer
            .QueueOf(accountId, region, "CloudWatch", "PutMetricAlarm")
            .TakeAsync(CallPriority.UserEdit, TestContext.Current.CancellationToken);

    private CallQueue Queue(string service, string operation) =>
        _pacer.QueueOf(Account, "eu-west-1", service, operation);
}
