using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
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
        using var listener = Listen(spans);
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

    [Fact]
    public async Task Spans_of_sessions_show_no_token_and_no_key()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        await using var stub = await AwsStub.StartAsync(AnswerWithCanaries);
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var key = new AwsCredentials.Static("AKIACANARY0000000001", "canary-secret", "canary-token");
        var web = new AwsCredentials.WebIdentity(
            _ => Task.FromResult("canary.web.token"),
            "arn:aws:iam::111122223333:role/alarms",
            "session",
            TestAws.Region
        );
        foreach (AwsCredentials credentials in new AwsCredentials[] { key, web, RoleOn(key), RoleOn(web) })
        {
            await Should.ThrowAsync<AwsFailure>(() =>
                factory
                    .Connect(credentials, TestAws.Region)
                    .CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken)
            );
        }

        spans.ShouldContain(span => span.DisplayName.Contains("AssumeRoleWithWebIdentity"));
        var all = string.Join('\n', spans.Select(Everything));
        all.ShouldContain("ValidationError");
        all.ShouldNotContain("canary", Case.Insensitive);
    }

    private static AwsCredentials.AssumedRole RoleOn(AwsCredentials source) =>
        new(source, "arn:aws:iam::111122223333:role/last", "session", TestAws.Region);

    private static StubAnswer AnswerWithCanaries(StubRequest request, int before) =>
        request.Form["Action"] is var action && action == "DescribeAlarms"
            ? StubAnswer.Error(400, "ValidationError", "Value 'ASIACANARY0000000002' at 'accessKeyId'")
            : StubAnswer.Xml(
                action,
                $"<{action}Result><Credentials><AccessKeyId>ASIACANARY0000000002</AccessKeyId>"
                    + "<SecretAccessKey>canary-session-secret</SecretAccessKey><SessionToken>canary-session-token</SessionToken>"
                    + $"<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></{action}Result>"
            );

    private static ActivityListener Listen(ConcurrentQueue<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("AWSSDK.", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static string Everything(Activity span) =>
        $"{span.DisplayName} {span.StatusDescription} {string.Join(',', span.TagObjects)} {string.Join(',', span.Baggage)} "
        + string.Join(',', span.Events.Select(happened => $"{happened.Name} {string.Join(',', happened.Tags)}"));

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
