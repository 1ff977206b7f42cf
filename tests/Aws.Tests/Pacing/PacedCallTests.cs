using System.Diagnostics.Metrics;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Pacing;
using SageMakerMonitorOperator.Aws.Telemetry;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.Pacing;

/// <summary>Which calls of real clients wait, and how long: read from the gauges, since a stub answers at any speed.</summary>
[Collection(nameof(Alone))]
public sealed class PacedCallTests
{
    private const string Account = "111122223333";

    [Fact]
    public async Task At_a_stand_in_calls_are_paced_only_when_a_share_is_set()
    {
        (await RateAsync(share: null)).ShouldBeNull();
        (await RateAsync(share: 0.5)).ShouldBe(4.5);
    }

    [Fact]
    public async Task A_rate_that_the_user_knows_better_holds() =>
        (
            await RateAsync(
                share: 0.5,
                o => o with { Rates = new Dictionary<string, double> { ["DescribeAlarms"] = 40 } }
            )
        ).ShouldBe(20);

    [Fact]
    public async Task Calls_before_the_account_is_known_are_not_paced() =>
        (await RateAsync(share: 0.5, accountId: null)).ShouldBeNull();

    [Fact]
    public async Task A_throttled_attempt_halves_the_rate() =>
        (await RateAsync(share: 1, answer: StubAnswer.Error(400, "Throttling"))).ShouldNotBeNull().ShouldBeLessThan(5);

    [Theory]
    [InlineData("https://vpce-1.monitoring.eu-west-1.vpce.amazonaws.com", "eu-west-1", true)]
    [InlineData("https://monitoring.eu-west-1.api.aws", "eu-west-1", true)]
    [InlineData("https://monitoring.cn-north-1.amazonaws.com.cn", "cn-north-1", true)]
    [InlineData("https://monitoring.cn-north-1.amazonaws.com.cn", "eu-west-1", false)]
    [InlineData("https://amazonaws.com.example.org", "eu-west-1", false)]
    [InlineData("http://127.0.0.1:4566", "eu-west-1", false)]
    public void Names_below_AWSs_own_are_AWS(string url, string region, bool expected) =>
        new EndpointOverrides(TestAws.Options(new Uri(url))).LeadsToAws("CloudWatch", region).ShouldBe(expected);

    [Fact]
    public void Without_an_override_calls_go_to_AWS() =>
        new EndpointOverrides(TestAws.Options()).LeadsToAws("CloudWatch", TestAws.Region).ShouldBeTrue();

    [Fact]
    public async Task The_priority_holds_for_what_a_flow_starts_and_ends_with_its_scope()
    {
        CallPriority.Current.ShouldBe(CallPriority.Resync);
        using (CallPriority.Use(CallPriority.Sweep))
        {
            using (CallPriority.Use(CallPriority.UserEdit))
                (await Task.Run(() => CallPriority.Current)).ShouldBe(CallPriority.UserEdit);
            CallPriority.Current.ShouldBe(CallPriority.Sweep);
        }
        CallPriority.Current.ShouldBe(CallPriority.Resync);
    }

    /// <summary>One call, and what the gauge of its bucket says then; null without a bucket.</summary>
    private static async Task<double?> RateAsync(
        double? share,
        Func<AwsClientOptions, AwsClientOptions>? change = null,
        string? accountId = Account,
        StubAnswer? answer = null
    )
    {
        await using var stub = await AwsStub.StartAsync((_, n) => n == 0 && answer is not null ? answer : Answer);
        var options = TestAws.Options(stub.Url) with { RateShare = share };
        using var factory = new AwsConnectionFactory(change?.Invoke(options) ?? options);
        await factory
            .Connect(TestAws.Credentials, TestAws.Region, accountId)
            .CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
        return Gauge("sagemaker_monitor_aws_pacing_rate");
    }

    private static StubAnswer Answer => StubAnswer.Xml("DescribeAlarms");

    private static double? Gauge(string name)
    {
        double? seen = null;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == AwsMetrics.MeterName && instrument.Name == name)
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => seen = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return seen;
    }
}
