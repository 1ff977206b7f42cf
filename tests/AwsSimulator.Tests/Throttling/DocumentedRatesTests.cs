using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Throttling;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Throttling;

public sealed class DocumentedRatesTests
{
    [Theory]
    [InlineData("monitoring", "PutMetricAlarm", 3)]
    [InlineData("monitoring", "DescribeAlarms", 9)]
    [InlineData("monitoring", "ListTagsForResource", 10)]
    [InlineData("monitoring", "TagResource", 20)]
    [InlineData("logs", "ListTagsForResource", 5)]
    [InlineData("logs", "DescribeLogGroups", 10)]
    [InlineData("events", "PutRule", 50)]
    [InlineData("events", "PutEvents", 400)]
    [InlineData("cloudtrail", "GetTrailStatus", 10)]
    [InlineData("cloudtrail", "LookupEvents", 2)]
    [InlineData("cloudtrail", "StartLogging", 1)]
    [InlineData("sns", "Subscribe", 100)]
    [InlineData("sts", "GetCallerIdentity", 600)]
    [InlineData("tagging", "GetResources", 15)]
    public void An_operation_has_the_rate_that_AWS_documents(string service, string operation, double expected) =>
        DocumentedRates.Of(service, operation)!.PerSecond.ShouldBe(expected);

    [Theory]
    [InlineData("monitoring", "PutLogAlarm")]
    [InlineData("sns", "CreateTopic")]
    [InlineData("guardduty", "GetDetector")]
    public void What_AWS_documents_no_rate_for_has_none(string service, string operation) =>
        DocumentedRates.Of(service, operation).ShouldBeNull();

    [Fact]
    public void Operations_that_share_a_bucket_use_up_each_others_rate()
    {
        var throttler = new Throttler(enabled: true, new FakeTimeProvider());

        throttler.Pass(Request("CreateTrail"));

        Should.Throw<AwsException>(() => throttler.Pass(Request("StartLogging"))).Code.ShouldBe("ThrottlingException");
        Should.NotThrow(() => throttler.Pass(Request("GetTrail")));
    }

    [Fact]
    public void A_bucket_fills_as_time_goes_by()
    {
        var clock = new FakeTimeProvider();
        var bucket = new TokenBucket(perSecond: 2, clock);
        (bucket.TryTake(), bucket.TryTake(), bucket.TryTake()).ShouldBe((true, true, false));

        clock.Advance(TimeSpan.FromSeconds(0.5));

        (bucket.TryTake(), bucket.TryTake()).ShouldBe((true, false));
    }

    private static AwsRequest Request(string operation) =>
        new("cloudtrail", operation, "123456789012", "eu-west-1", WireProtocol.Json, []);
}
