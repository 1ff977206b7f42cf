using System.Net;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Configuration;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Metrics;

public sealed class RequestMetricsTests : IDisposable
{
    private readonly KubernetesMetrics _metrics = new();
    private readonly MetricReader _read;

    public RequestMetricsTests() => _read = new(_metrics);

    public void Dispose()
    {
        _read.Dispose();
        _metrics.Dispose();
    }

    [Fact]
    public async Task Every_attempt_is_counted_by_code_method_and_host()
    {
        var answers = new FakeHandler(
            () => FakeHandler.Status(HttpStatusCode.ServiceUnavailable, "Trouble"),
            () => throw new HttpRequestException("gone"),
            () => FakeHandler.Json("{}")
        );
        var options = new KubernetesClientOptions { InitialBackoff = TimeSpan.Zero };
        var handler = new RequestMetricsHandler(_metrics) { InnerHandler = answers };
        using var client = new KubernetesClient(
            new("https://api:6443"),
            handler,
            options,
            TimeProvider.System,
            () => 0
        );
        await client.GetAsync("/version", TestContext.Current.CancellationToken);
        _read
            .Labels("rest_client_requests_total")
            .ShouldBe(
                [
                    "code=503,method=GET,host=api:6443",
                    "code=<error>,method=GET,host=api:6443",
                    "code=200,method=GET,host=api:6443",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task A_gate_sees_every_attempt_and_can_refuse_it()
    {
        var gate = new Gate();
        var configuration = new KubernetesClientConfiguration { Server = new("http://127.0.0.1:9"), Source = "test" };
        using var client = KubernetesClientFactory.Create(
            configuration,
            new(),
            _metrics,
            TimeProvider.System,
            () => 0,
            gate
        );
        var error = await Should.ThrowAsync<InvalidOperationException>(() =>
            client.GetAsync("/version", TestContext.Current.CancellationToken)
        );
        error.Message.ShouldBe("not the leader");
    }

    [Fact]
    public async Task The_current_token_is_on_every_attempt_and_a_refused_one_is_read_again()
    {
        var tokens = new CountingTokens();
        var seen = new List<string?>();
        var spy = new Spy(seen);
        using var client = new KubernetesClient(
            new("http://fake"),
            new AuthenticationHandler(tokens) { InnerHandler = spy },
            new(),
            TimeProvider.System,
            () => 0
        );
        await Should.ThrowAsync<KubernetesApiException>(() =>
            client.GetAsync("/version", TestContext.Current.CancellationToken)
        );
        seen.ShouldBe(["Bearer token-0"]);
        tokens.Invalidations.ShouldBe(1);
    }

    private sealed class Gate : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => throw new InvalidOperationException("not the leader");
    }

    private sealed class Spy(List<string?> seen) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            seen.Add(request.Headers.Authorization?.ToString());
            return Task.FromResult(FakeHandler.Status(HttpStatusCode.Unauthorized, "Unauthorized"));
        }
    }

    private sealed class CountingTokens : IBearerTokenSource
    {
        public int Invalidations { get; private set; }

        public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult($"token-{Invalidations}");

        public void Invalidate() => Invalidations++;
    }
}
