using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.BuiltIn;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Client;

public sealed class KubernetesClientTests
{
    private const string W = """{"metadata":{"name":"w","namespace":"ml"},"spec":{"size":1}}""";

    private static readonly ObjectKey Key = new("ml", "w");

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task An_object_is_read_by_group_version_namespace_and_name()
    {
        var (client, handler) = Client(() => FakeHandler.Json(W));
        var widget = (await client.GetAsync(Widget.Definition, Key, Cancel)).ShouldNotBeNull();
        handler.Requests.Single().Path.ShouldBe("/apis/example.dev/v1/namespaces/ml/widgets/w");
        widget.Spec.Size.ShouldBe(1);
        widget.Kind.ShouldBe("Widget");
        widget.ApiVersion.ShouldBe("example.dev/v1");
    }

    [Fact]
    public async Task An_object_that_does_not_exist_reads_as_null()
    {
        var (client, _) = Client(() => FakeHandler.Status(HttpStatusCode.NotFound, "NotFound"));
        (await client.GetAsync(Widget.Definition, Key, Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task A_name_that_would_lead_elsewhere_is_refused(string name)
    {
        var (client, handler) = Client(() => FakeHandler.Json(W));
        await Should.ThrowAsync<ArgumentException>(() =>
            client.GetAsync(BuiltInResources.Secrets, new("ml", name), Cancel)
        );
        handler.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_with_a_slash_stays_one_segment()
    {
        var (client, handler) = Client(() => FakeHandler.Json(W));
        await client.GetAsync(Widget.Definition, new("ml", "a/../b"), Cancel);
        handler.Requests.Single().Path.ShouldBe("/apis/example.dev/v1/namespaces/ml/widgets/a%2F..%2Fb");
    }

    [Fact]
    public async Task A_list_follows_all_pages()
    {
        var (client, handler) = Client(
            () => FakeHandler.Json($$"""{"metadata":{"resourceVersion":"5","continue":"to ken"},"items":[{{W}}]}"""),
            () =>
                FakeHandler.Json(
                    $$"""{"metadata":{"resourceVersion":"5"},"items":[{{W}},{"metadata":{"name":"bad"} }]}"""
                )
        );
        var list = await client.ListAsync(Widget.Definition, "ml", Cancel);
        list.ResourceVersion.ShouldBe("5");
        list.Objects.Count().ShouldBe(2);
        list.Items.Count.ShouldBe(3);
        handler.Requests.Select(request => request.Query).ShouldBe(["limit=200", "limit=200&continue=to ken"]);
    }

    [Fact]
    public async Task A_list_whose_continue_token_expired_starts_over_without_pages()
    {
        var (client, handler) = Client(
            () => FakeHandler.Json($$"""{"metadata":{"resourceVersion":"5","continue":"x"},"items":[{{W}},{{W}}]}"""),
            () => FakeHandler.Status(HttpStatusCode.Gone, "Expired"),
            () => FakeHandler.Json($$"""{"metadata":{"resourceVersion":"9"},"items":[{{W}}]}""")
        );
        var list = await client.ListAsync(Widget.Definition, null, Cancel);
        list.Items.ShouldHaveSingleItem();
        list.ResourceVersion.ShouldBe("9");
        handler.Requests.Last().Query.ShouldBe("");
    }

    [Fact]
    public async Task A_refusal_tells_verb_path_reason_message_and_fields()
    {
        var (client, _) = Client(() =>
            FakeHandler.Json(
                """
                {"kind":"Status","code":422,"reason":"Invalid","message":"Widget \"w\" is invalid",
                 "details":{"causes":[{"reason":"FieldValueInvalid","message":"must be positive","field":"spec.size"}]}}
                """,
                HttpStatusCode.UnprocessableEntity
            )
        );
        var error = await Should.ThrowAsync<KubernetesApiException>(() => ApplyAsync(client));
        error.Message.ShouldBe(
            "PATCH /apis/example.dev/v1/namespaces/ml/widgets/w was refused: 422 Invalid: Widget \"w\" is invalid"
        );
        error.Causes.ShouldBe([new("FieldValueInvalid", "must be positive", "spec.size")]);
    }

    [Fact]
    public async Task A_conflict_has_its_own_type_and_an_existing_name_has_not()
    {
        var (client, _) = Client(() => FakeHandler.Status(HttpStatusCode.Conflict, "Conflict"));
        await Should.ThrowAsync<KubernetesConflictException>(() => ApplyAsync(client));
        (client, _) = Client(() => FakeHandler.Status(HttpStatusCode.Conflict, "AlreadyExists"));
        var widget = new Widget
        {
            Metadata = new() { Name = "w", Namespace = "ml" },
            Spec = new() { Size = 1 },
        };
        var error = await Should.ThrowAsync<KubernetesApiException>(() =>
            client.CreateAsync(Widget.Definition, widget, null, Cancel)
        );
        error.ShouldNotBeOfType<KubernetesConflictException>();
        error.Reason.ShouldBe("AlreadyExists");
    }

    [Fact]
    public async Task A_refusal_that_is_no_status_is_quoted_in_short()
    {
        var (client, _) = Client(() =>
            new(HttpStatusCode.BadRequest) { Content = new StringContent(new string('x', 9000)) }
        );
        var error = await Should.ThrowAsync<KubernetesApiException>(() => ApplyAsync(client));
        error.Message.Length.ShouldBeLessThan(700);
        error.Message.ShouldContain("400");
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_read_is_repeated_when_the_server_has_trouble(HttpStatusCode code)
    {
        var (client, handler) = Client(() => FakeHandler.Status(code, "Trouble"), () => FakeHandler.Json(W));
        (await Wait.ForAsync(_time, client.GetAsync(Widget.Definition, Key, Cancel))).ShouldNotBeNull();
        handler.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_is_repeated_after_a_lost_connection_but_not_for_ever()
    {
        var (client, handler) = Client(() => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut off"));
        var error = await Should.ThrowAsync<KubernetesApiException>(
            Wait.ForAsync(_time, client.GetAsync(Widget.Definition, Key, Cancel))
        );
        handler.Requests.Count.ShouldBe(5);
        error.StatusCode.ShouldBeNull();
        error.Reason.ShouldBe(FailureReasons.ConnectionFailed);
        error.Message.ShouldContain("cut off");
    }

    [Fact]
    public async Task A_write_is_repeated_when_throttled_as_late_as_the_server_asks()
    {
        var (client, handler) = Client(Throttled("7"), () => FakeHandler.Json(W));
        var start = _time.GetUtcNow();
        await Wait.ForAsync(_time, ApplyAsync(client));
        (_time.GetUtcNow() - start).ShouldBeInRange(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8));
        handler.Requests.Select(request => request.Body).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_request_told_to_wait_too_long_fails_at_once()
    {
        var (client, handler) = Client(Throttled("3600"));
        var error = await Should.ThrowAsync<KubernetesApiException>(() => ApplyAsync(client));
        error.RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        handler.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_was_never_sent_is_repeated()
    {
        var (client, handler) = Client(
            () => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            () => FakeHandler.Json(W)
        );
        await Wait.ForAsync(_time, ApplyAsync(client));
        handler.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_write_that_may_have_happened_is_not_repeated(HttpStatusCode code)
    {
        var (client, handler) = Client(() => FakeHandler.Status(code, "Trouble"));
        await Should.ThrowAsync<KubernetesApiException>(() => ApplyAsync(client));
        (client, var other) = Client(() => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut off"));
        await Should.ThrowAsync<KubernetesApiException>(() => ApplyAsync(client));
        handler.Requests.Count.ShouldBe(1);
        other.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        var handler = new FakeHandler(
            async (_, token) =>
            {
                // Never answers; it ends when it is given up.
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                return null!;
            }
        );
        using var client = new KubernetesClient(new("http://fake"), handler, new() { MaxRetries = 0 }, _time, () => 0);
        var error = await Should.ThrowAsync<KubernetesApiException>(
            Wait.ForAsync(_time, client.GetAsync(Widget.Definition, Key, Cancel))
        );
        error.Message.ShouldContain("did not answer within 30 s");
    }

    [Fact]
    public async Task A_cancelled_caller_gets_a_cancellation_and_no_failure()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var (client, _) = Client(() => throw new OperationCanceledException(cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.GetAsync(Widget.Definition, Key, cancelled.Token)
        );
    }

    [Fact]
    public async Task An_apply_names_manager_subresource_and_force()
    {
        var (client, handler) = Client(() => FakeHandler.Json(W));
        await client.ApplyAsync(Widget.Definition, Key, JsonNode.Parse(W)!, "me/it", "status", force: true, Cancel);
        var sent = handler.Requests.Single();
        sent.Path.ShouldEndWith("/widgets/w/status");
        sent.Query.ShouldBe("fieldManager=me/it&force=true");
        sent.ContentType.ShouldBe("application/apply-patch+yaml");
    }

    [Fact]
    public async Task A_delete_carries_its_preconditions()
    {
        var (client, handler) = Client(() => FakeHandler.Json("{}"));
        (await client.DeleteAsync(Widget.Definition, Key, "the-uid", "77", Cancel)).ShouldBeTrue();
        JsonNode.Parse(handler.Requests.Single().Body)!["preconditions"]!
            .ToJsonString()
            .ShouldBe("""{"uid":"the-uid","resourceVersion":"77"}""");
        (client, _) = Client(() => FakeHandler.Status(HttpStatusCode.NotFound, "NotFound"));
        (await client.DeleteAsync(Widget.Definition, Key, cancellationToken: Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_secret_shows_its_values_only_when_asked()
    {
        var (client, _) = Client(() => FakeHandler.Json("""{"metadata":{"name":"s"},"data":{"key":"aHVudGVyMg=="}}"""));
        var secret = (await client.GetAsync(BuiltInResources.Secrets, new("ml", "s"), Cancel))!;
        secret.Data.Text("key").ShouldBe("hunter2");
        secret.Data.Text("other").ShouldBeNull();
        var shown = secret + System.Text.Json.JsonSerializer.Serialize(secret, BuiltInResources.Secrets.TypeInfo);
        shown.ShouldNotContain("hunter2");
        shown.ShouldNotContain("aHVudGVyMg");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Widget> ApplyAsync(KubernetesClient client) =>
        client.ApplyAsync(Widget.Definition, Key, JsonNode.Parse(W)!, "me", cancellationToken: Cancel);

    private static Func<HttpResponseMessage> Throttled(string seconds) =>
        () =>
        {
            var response = FakeHandler.Status(HttpStatusCode.TooManyRequests, "TooManyRequests");
            response.Headers.Add("Retry-After", seconds);
            return response;
        };

    private (KubernetesClient Client, FakeHandler Handler) Client(params Func<HttpResponseMessage>[] answers)
    {
        var handler = new FakeHandler(answers);
        return (new(new("http://fake"), handler, new(), _time, () => 0.5), handler);
    }
}
