using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SageMakerMonitorOperator.Host.Configuration;
using SageMakerMonitorOperator.Host.Health;
using SageMakerMonitorOperator.Host.Logging;
using SageMakerMonitorOperator.Host.Metrics;

namespace SageMakerMonitorOperator.Host;

public static class HostBuilderExtensions
{
    /// <summary>Within Kubernetes's default grace period for a pod, 30 s, which counts from the same signal.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(28);

    /// <summary>
    /// The process around the operator: logs, /metrics, /healthz and /readyz, and a graceful stop on SIGTERM or SIGINT.
    /// </summary>
    /// <remarks>
    /// Built on the empty builder: the others read appsettings.json and ASPNETCORE_* variables (the base images set a
    /// port there), which are no settings of this program, and watch files for changes.
    /// </remarks>
    public static WebApplication BuildHost(OperatorOptions options, Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "sagemaker-monitor" });
        var ports = new ListeningPorts();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            ports.Listen(kestrel, IPAddress.Parse(options.ListenAddress), options.MetricsPort, options.HealthPort);
        });
        builder.Logging.AddOperatorLogging(options.LogFormat, options.LogLevel);
        builder.Services.AddSingleton(options).AddSingleton(ports).AddPrometheusMetrics();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        configure(builder.Services);
        var app = builder.Build();
        app.MapMetrics();
        app.MapHealth();
        return app;
    }
}
