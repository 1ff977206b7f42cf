using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Outages;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.Outages;

public sealed class OutageTests
{
    private readonly FakeTimeProvider _time = new();
    private volatile bool _down = true;

    [Fact]
    public async Task While_AWS_is_down_calls_fail_at_once_and_it_is_spared()
    {
        await using var stub = await StartAsync();
        using var factory = NewFactory(stub);
        var failures = await FailAsync(factory, times: 50);
        stub.Requests.Count.ShouldBe(OutageGate.Threshold);
        failures.ShouldAllBe(failure => failure.Kind == AwsFailureKind.Unavailable);
        failures[^1].Code.ShouldBe(FailureCodes.Outage);
        failures[^1]
            .Message.ShouldStartWith(
                "No usable answer to CloudWatch DescribeAlarms in eu-west-1: no answer since 2000-"
            );
    }

    [Fact]
    public async Task When_AWS_is_back_one_call_finds_out_and_the_host_is_told()
    {
        await using var stub = await StartAsync();
        using var factory = NewFactory(stub);
        var recovered = new List<AwsRecoveredEventArgs>();
        factory.Recovered += (_, args) => recovered.Add(args);
        await FailAsync(factory, times: 3);
        _down = false;
        _time.Advance(OutageGate.LongestPause);
        await Describe(factory, TestAws.Credentials);
        var told = recovered.ShouldHaveSingleItem();
        (told.Credentials, told.Region, told.Service).ShouldBe((TestAws.Credentials, TestAws.Region, "CloudWatch"));
    }

    [Fact]
    public async Task An_outage_of_one_account_is_not_anothers()
    {
        await using var stub = await StartAsync();
        using var factory = NewFactory(stub);
        await FailAsync(factory, times: 10);
        _down = false;
        await Describe(factory, new AwsCredentials.Static("AKOTHER", "S"));
        (await FailAsync(factory, times: 1)).ShouldHaveSingleItem().Code.ShouldBe(FailureCodes.Outage);
    }

    /// <summary>AWSSDK.Core keeps one retry quota for all clients of an endpoint; an account must not use up another's.</summary>
    [Fact]
    public async Task An_account_that_always_fails_leaves_the_others_their_retries()
    {
        var others = 0;
        await using var stub = await AwsStub.StartAsync(
            (request, _) =>
                request.Headers["Authorization"].Contains("AKOTHER", StringComparison.Ordinal)
                && Interlocked.Increment(ref others) % 2 == 0
                    ? StubAnswer.Xml("DescribeAlarms")
                    : StubAnswer.Error(400, "Throttling")
        );
        using var factory = NewFactory(stub);
        await FailAsync(factory, times: 100);
        await Describe(factory, new AwsCredentials.Static("AKOTHER", "S"));
    }

    [Fact]
    public async Task Refusals_and_throttling_are_no_outage()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, n) => n % 2 == 0 ? StubAnswer.Error(400, "Throttling") : StubAnswer.Error(403, "AccessDenied")
        );
        using var factory = NewFactory(stub);
        (await FailAsync(factory, times: 20)).ShouldAllBe(failure => failure.Kind == AwsFailureKind.Denied);
    }

    private Task<AwsStub> StartAsync() =>
        AwsStub.StartAsync(
            (_, _) => _down ? StubAnswer.Error(500, "InternalFailure") : StubAnswer.Xml("DescribeAlarms")
        );

    private AwsConnectionFactory NewFactory(AwsStub stub) => new(TestAws.Options(stub.Url) with { Time = _time });

    private static async Task<List<AwsFailure>> FailAsync(AwsConnectionFactory factory, int times)
    {
        var failures = new List<AwsFailure>();
        for (var i = 0; i < times; i++)
            failures.Add(await Should.ThrowAsync<AwsFailure>(() => Describe(factory, TestAws.Credentials)));
        return failures;
    }

    private static Task Describe(AwsConnectionFactory factory, AwsCredentials credentials) =>
        factory
            .Connect(credentials, TestAws.Region)
            .CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
}
