using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Telemetry;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.Telemetry;

[Collection(nameof(Alone))]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Every_attempt_is_counted_with_its_code()
    {
        using var meters = new MeterListener();
        var seen = new ConcurrentQueue<string>();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == AwsMetrics.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((i, value, tags, _) => seen.Enqueue($"{i.Name}{Text(tags)} {value}"));
        meters.SetMeasurementEventCallback<double>((i, _, tags, _) => seen.Enqueue($"{i.Name}{Text(tags)}"));
        meters.Start();

        await ThrottledOnceAsync();

        const string Labels = "service=CloudWatch,operation=DescribeAlarms";
        seen.ShouldBe([
            $"sagemaker_monitor_aws_request_duration_seconds{{{Labels}}}",
            $"sagemaker_monitor_aws_throttles_total{{{Labels}}} 1",
            $"sagemaker_monitor_aws_requests_total{{{Labels},code=Throttling}} 1",
            $"sagemaker_monitor_aws_request_duration_seconds{{{Labels}}}",
            $"sagemaker_monitor_aws_throttles_total{{{Labels}}} 0",
            $"sagemaker_monitor_aws_requests_total{{{Labels},code=OK}} 1",
        ]);
    }

    [Fact]
    public async Task A_call_is_a_span_and_shows_no_secret()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("AWSSDK.", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Error(403, "SignatureDoesNotMatch", "Canonical String canary")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await Should.ThrowAsync<AwsFailure>(() =>
            factory.Connect().CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken)
        );
        spans.ShouldContain(s => s.DisplayName == "CloudWatch.DescribeAlarms" && s.Kind == ActivityKind.Client);
        spans.ShouldContain(s => (string?)s.GetTagItem("error.type") == "SignatureDoesNotMatch");
        var all = string.Join('\n', spans.Select(s => s.StatusDescription + string.Join(',', s.TagObjects)));
        all.ShouldNotContain("canary");
        all.ShouldNotContain("wJalr");
    }

    private static async Task ThrottledOnceAsync()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, n) => n == 0 ? StubAnswer.Error(400, "Throttling") : StubAnswer.Xml("DescribeAlarms")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await factory.Connect().CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{{{string.Join(',', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}}}";
}
