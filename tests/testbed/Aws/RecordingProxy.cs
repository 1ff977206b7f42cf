using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Testbed.Processes;
using Yarp.ReverseProxy.Forwarder;

namespace SageMakerMonitorOperator.Testbed.Aws;

/// <summary>
/// Stands before an AWS endpoint and writes down every request: independent of the operator's own counters. Can also
/// play a broken AWS.
/// </summary>
public sealed class RecordingProxy : IAsyncDisposable
{
    private readonly Uri target;
    private readonly TimeProvider clock;
    private readonly HttpMessageInvoker client = Forwarding.CreateClient();
    private readonly Forwarding forwarding = new();
    private readonly CallRecord record = new();
    private readonly int port = FreePort.Take();
    private volatile FaultSwitch faults = FaultSwitch.Off();
    private WebApplication? web;

    private RecordingProxy(Uri target, TimeProvider clock)
    {
        this.target = target;
        this.clock = clock;
    }

    public Uri Url => new($"http://127.0.0.1:{port}");

    public IReadOnlyList<RecordedCall> Calls => record.Since(0);

    public IReadOnlyList<RecordedCall> Writes => WritesSince(0);

    /// <summary>A point in the record that every request that has arrived is before.</summary>
    public int Mark => record.Count;

    /// <summary>Added to every answer from now on.</summary>
    public TimeSpan Latency { get; set; }

    public static async Task<RecordingProxy> StartAsync(
        Uri target,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default
    )
    {
        var proxy = new RecordingProxy(target, clock ?? TimeProvider.System);
        await proxy.AcceptConnectionsAsync(cancellationToken);
        return proxy;
    }

    public IReadOnlyList<RecordedCall> CallsSince(int mark) => record.Since(mark);

    public IReadOnlyList<RecordedCall> WritesSince(int mark) => [.. record.Since(mark).Where(call => call.IsWrite)];

    /// <summary>From now on until <see cref="Heal"/>; for one operation, or for all.</summary>
    public void Break(Fault fault, string? operation = null) => Switch(FaultSwitch.On(fault, operation));

    /// <summary>Requests that hang go on.</summary>
    public void Heal() => Switch(FaultSwitch.Off());

    /// <summary>Nothing listens on the port any more.</summary>
    public async Task RefuseConnectionsAsync()
    {
        if (web is not null)
        {
            Heal();
            await web.DisposeAsync();
            web = null;
        }
    }

    /// <summary>Listens, again on the same port; nothing to do where it listens.</summary>
    public async Task AcceptConnectionsAsync(CancellationToken cancellationToken = default)
    {
        if (web is not null)
        {
            return;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        builder.WebHost.UseUrls(Url.ToString());
        web = builder.Build();
        web.Run(AnswerAsync);
        await web.StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await RefuseConnectionsAsync();
        client.Dispose();
    }

    private void Switch(FaultSwitch next)
    {
        var before = faults;
        faults = next;
        before.Lift();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var call = record.Add(await CallReader.ReadAsync(http.Request, clock.GetUtcNow()));
        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency, clock, http.RequestAborted);
        }

        var current = faults;
        switch (current.FaultOf(call))
        {
            case Fault.Refusal refusal:
                record.Replace(call with { Status = refusal.Status, Injected = true });
                await FaultAnswer.WriteAsync(http, refusal);
                return;
            case Fault.Cut:
                record.Replace(call with { Injected = true });
                http.Abort();
                return;
            case Fault.Silence:
                await current.Lifted.WaitAsync(http.RequestAborted);
                break;
            default:
                break;
        }

        await ForwardAsync(http, call);
    }

    private async Task ForwardAsync(HttpContext http, RecordedCall call)
    {
        http.Response.OnStarting(() =>
        {
            record.Replace(call with { Status = http.Response.StatusCode });
            return Task.CompletedTask;
        });
        var forwarder = http.RequestServices.GetRequiredService<IHttpForwarder>();
        await forwarder.SendAsync(http, target.ToString(), client, ForwarderRequestConfig.Empty, forwarding);
    }
}
