using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SageMakerMonitorOperator.Host.Configuration;
using SageMakerMonitorOperator.Host.Health;

namespace SageMakerMonitorOperator.Host.Tests.Health;

public sealed class HostTests : IAsyncLifetime
{
    private readonly Check _informers = new("informers") { IsReady = true };
    private readonly Check _leader = new("leader-election") { IsReady = true };
    private readonly HttpClient _http = new();
    private readonly WebApplication _host;

    public HostTests() =>
        _host = HostBuilderExtensions.BuildHost(
            Options,
            services => services.AddSingleton<IReadinessCheck>(_informers).AddSingleton<IReadinessCheck>(_leader)
        );

    private static OperatorOptions Options { get; } =
        new()
        {
            MetricsPort = 0,
            HealthPort = 0,
            ListenAddress = "127.0.0.1",
            LogLevel = Microsoft.Extensions.Logging.LogLevel.None,
        };

    private ListeningPorts Ports => _host.Services.GetRequiredService<ListeningPorts>();

    public async ValueTask InitializeAsync() => await _host.StartAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_process_that_answers_is_healthy_whether_ready_or_not()
    {
        _leader.IsReady = false;

        (await GetAsync(Ports.Health, "/healthz")).ShouldBe((HttpStatusCode.OK, "ok"));
    }

    [Fact]
    public async Task It_is_ready_when_every_check_is() =>
        (await GetAsync(Ports.Health, "/readyz")).ShouldBe((HttpStatusCode.OK, "ok"));

    [Fact]
    public async Task It_says_which_check_is_not_ready()
    {
        _leader.IsReady = false;

        (await GetAsync(Ports.Health, "/readyz")).ShouldBe(
            (HttpStatusCode.ServiceUnavailable, "[+]informers ok\n[-]leader-election not ready\nreadyz check failed\n")
        );
    }

    [Fact]
    public async Task Metrics_are_in_prometheus_text_format()
    {
        using var response = await _http.GetAsync(
            new Uri($"http://127.0.0.1:{Ports.Metrics}/metrics"),
            TestContext.Current.CancellationToken
        );

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "# TYPE process_resident_memory_bytes gauge"
        );
    }

    [Fact]
    public async Task Each_path_answers_on_its_own_port_only()
    {
        Ports.Metrics.ShouldNotBe(Ports.Health);
        (await GetAsync(Ports.Metrics, "/healthz")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(Ports.Metrics, "/readyz")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(Ports.Health, "/metrics")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(Ports.Health, "/")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_port_in_use_fails_the_start_and_is_named()
    {
        await using var second = HostBuilderExtensions.BuildHost(Options with { HealthPort = Ports.Health }, _ => { });

        var failure = await Should.ThrowAsync<IOException>(() =>
            second.StartAsync(TestContext.Current.CancellationToken)
        );
        failure.Message.ShouldContain($"127.0.0.1:{Ports.Health}");
    }

    [Fact]
    public async Task A_stop_ends_the_wait_and_frees_the_ports()
    {
        var port = Ports.Health;
        var stopped = _host.WaitForShutdownAsync(TestContext.Current.CancellationToken);

        _host.Lifetime.StopApplication();
        await stopped;

        await Should.ThrowAsync<HttpRequestException>(() => GetAsync(port, "/healthz"));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _http.Dispose();
    }

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(int port, string path)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var response = await _http.GetAsync(new Uri($"http://127.0.0.1:{port}{path}"), cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    private sealed class Check(string name) : IReadinessCheck
    {
        public string Name => name;

        public bool IsReady { get; set; }
    }
}
