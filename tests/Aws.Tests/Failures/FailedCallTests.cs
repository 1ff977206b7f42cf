using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.Failures;

/// <summary>How each failure of a server or a network surfaces, and how often it was tried.</summary>
public sealed class FailedCallTests
{
    private static readonly StubAnswer Empty = StubAnswer.Xml("PutMetricAlarm");

    [Theory]
    [InlineData(400, "Throttling", AwsFailureKind.Throttled, 3)]
    [InlineData(400, "ThrottlingException", AwsFailureKind.Throttled, 3)]
    [InlineData(400, "ValidationError", AwsFailureKind.Invalid, 1)]
    [InlineData(403, "AccessDenied", AwsFailureKind.Denied, 1)]
    [InlineData(403, "InvalidClientTokenId", AwsFailureKind.Credentials, 1)]
    [InlineData(400, "LimitExceeded", AwsFailureKind.QuotaExceeded, 1)]
    [InlineData(400, "LimitExceededException", AwsFailureKind.QuotaExceeded, 1)]
    [InlineData(409, "ResourceConflict", AwsFailureKind.Conflict, 1)]
    [InlineData(404, "ResourceNotFound", AwsFailureKind.NotFound, 1)]
    [InlineData(500, "InternalServiceError", AwsFailureKind.Unavailable, 3)]
    public async Task AWSs_own_errors_keep_their_code(int status, string code, AwsFailureKind kind, int attempts)
    {
        var (failure, requests) = await Fail(StubAnswer.Error(status, code));
        (failure.Kind, failure.Code, (int?)failure.HttpStatus, failure.RequestId).ShouldBe((kind, code, status, "r-9"));
        (failure.Service, failure.Operation, failure.Region).ShouldBe(("CloudWatch", "PutMetricAlarm", "eu-west-1"));
        requests.ShouldBe(attempts);
    }

    [Theory]
    [InlineData(429, AwsFailureKind.Throttled, "Http429", 3)]
    [InlineData(500, AwsFailureKind.Unavailable, "Http500", 3)]
    [InlineData(503, AwsFailureKind.Unavailable, "Http503", 3)]
    [InlineData(404, AwsFailureKind.Unavailable, "Http404", 1)]
    [InlineData(403, AwsFailureKind.Denied, "Http403", 1)]
    public async Task An_error_without_AWSs_code_is_somebody_elses(
        int status,
        AwsFailureKind kind,
        string code,
        int attempts
    )
    {
        foreach (var body in new[] { "", "<html><body>Sorry, try later</body></html>" })
        {
            var (failure, requests) = await Fail(new StubAnswer(status, body, "text/html"));
            (failure.Kind, failure.Code).ShouldBe((kind, code));
            requests.ShouldBe(attempts);
        }
    }

    [Theory]
    [InlineData("Value 'AKIACANARY0000000001' at 'accessKeyId' failed to satisfy constraint")]
    [InlineData("Value 'eyJhbGciOiJ.eyJjYW5hcnki.c2ln' at 'webIdentityToken' failed to satisfy constraint")]
    public async Task A_credential_that_a_refusal_quotes_is_hidden(string message)
    {
        var (failure, _) = await Fail(StubAnswer.Error(400, "ValidationError", message));
        failure.Message.ShouldContain("Value '(hidden)' at");
        failure.ToString().ShouldNotContain(message.Split('\'')[1]);
    }

    [Fact]
    public async Task An_answer_cut_off_is_tried_again_and_then_unreadable()
    {
        var (failure, requests) = await Fail(Empty with { CutOff = true });
        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Unavailable, FailureCodes.UnreadableAnswer));
        requests.ShouldBe(3);
    }

    [Fact]
    public async Task A_page_of_another_server_is_unreadable()
    {
        var (failure, _) = await Fail(new StubAnswer(200, "<html><br>Login</html>", "text/html"));
        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Unavailable, FailureCodes.UnreadableAnswer));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_a_bounded_number_of_times()
    {
        var (failure, requests) = await Fail(Empty with { Reset = true });
        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Unavailable, FailureCodes.ConnectionFailed));
        requests.ShouldBeInRange(3, 12);
    }

    [Fact]
    public async Task No_answer_in_time_is_a_timeout()
    {
        var (failure, requests) = await Fail(
            Empty with
            {
                Hang = true,
            },
            o => o with { RequestTimeout = TimeSpan.FromMilliseconds(200) }
        );
        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Unavailable, FailureCodes.Timeout));
        requests.ShouldBe(3);
    }

    /// <summary>HttpClient's own timeout ends with the headers, and AWSSDK.Core reads the body without any.</summary>
    [Fact]
    public async Task An_answer_that_stops_in_the_middle_is_a_timeout_too()
    {
        var (failure, requests) = await Fail(
            Empty with
            {
                Stall = true,
            },
            o => o with { RequestTimeout = TimeSpan.FromMilliseconds(200) }
        );
        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Unavailable, FailureCodes.Timeout));
        requests.ShouldBe(3);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_failed_connection()
    {
        var stub = await AwsStub.StartAsync(Empty);
        await stub.DisposeAsync();
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var failure = await Should.ThrowAsync<AwsFailure>(() => Put(factory, TestContext.Current.CancellationToken));
        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Unavailable, FailureCodes.ConnectionFailed));
        failure.Message.ShouldStartWith(
            "No usable answer to CloudWatch PutMetricAlarm in eu-west-1: Connection refused"
        );
    }

    [Fact]
    public async Task A_passing_failure_is_not_seen()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, n) =>
                n == 0 ? new StubAnswer(503, "")
                : n == 1 ? StubAnswer.Error(400, "Throttling")
                : Empty
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await Put(factory, TestContext.Current.CancellationToken);
        stub.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_no_failure()
    {
        using var cancelled = new CancellationTokenSource();
        await using var stub = await AwsStub.StartAsync(
            (_, _) =>
            {
                cancelled.Cancel();
                return Empty with { Hang = true };
            }
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var thrown = await Should.ThrowAsync<OperationCanceledException>(() => Put(factory, cancelled.Token));
        thrown.CancellationToken.ShouldBe(cancelled.Token);
        stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_a_signature_or_secret_is_shown()
    {
        var (failure, _) = await Fail(
            StubAnswer.Error(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match.\n\nThe Canonical String should have been 'POST canary'"
            )
        );
        failure.ToString().ShouldNotContain("canary");
        failure.ToString().ShouldNotContain("wJalrSECRET");
        failure.Message.ShouldContain("the secret access key is wrong");
        TestAws.Credentials.ToString().ShouldNotContain("SECRET");
        $"{TestAws.Options().ToString()}{TestAws.Credentials}".ShouldNotContain("SECRET");
    }

    private static async Task<(AwsFailure Failure, int Requests)> Fail(
        StubAnswer answer,
        Func<AwsClientOptions, AwsClientOptions>? change = null
    )
    {
        await using var stub = await AwsStub.StartAsync(answer);
        var options = TestAws.Options(stub.Url);
        using var factory = new AwsConnectionFactory(change?.Invoke(options) ?? options);
        var failure = await Should.ThrowAsync<AwsFailure>(() => Put(factory, TestContext.Current.CancellationToken));
        return (failure, stub.Requests.Count);
    }

    private static Task Put(AwsConnectionFactory factory, CancellationToken cancellationToken) =>
        factory.Connect().CloudWatch.PutMetricAlarmAsync(new() { AlarmName = "a" }, cancellationToken);
}
