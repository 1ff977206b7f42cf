using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SageMakerMonitorOperator.Host.Health;

/// <summary>The ports in use; where 0 was asked for, the real ones once the host has started.</summary>
public sealed class ListeningPorts
{
    private ListenOptions? _metrics;
    private ListenOptions? _health;

    public int Metrics => _metrics?.IPEndPoint?.Port ?? 0;

    public int Health => _health?.IPEndPoint?.Port ?? 0;

    internal void Listen(KestrelServerOptions kestrel, IPAddress address, int metricsPort, int healthPort)
    {
        kestrel.Listen(address, metricsPort, options => _metrics = Mark(options, Listener.Metrics));
        kestrel.Listen(address, healthPort, options => _health = Mark(options, Listener.Health));
    }

    private static ListenOptions Mark(ListenOptions options, Listener listener)
    {
        options.Protocols = HttpProtocols.Http1;
        options.Mark(listener);
        return options;
    }
}
