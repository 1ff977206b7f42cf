using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SageMakerMonitorOperator.Kubernetes.Metrics;

/// <summary>controller-runtime's instruments under its exact names, so that existing dashboards work.</summary>
public sealed class KubernetesMetrics : IDisposable
{
    public const string MeterName = "SageMakerMonitorOperator.Kubernetes";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _requests;
    private readonly ConcurrentDictionary<string, ControllerMetrics> _controllers = new();
    private readonly ControllerInstruments _instruments;

    public KubernetesMetrics()
    {
        _requests = _meter.CreateCounter<long>(
            "rest_client_requests_total",
            description: "Number of HTTP requests, partitioned by status code, method, and host"
        );
        // Not Values: that is a copy, taken while there is no controller yet.
        _instruments = new(_meter, _controllers.Select(entry => entry.Value));
        EventsDropped = _meter.CreateCounter<long>(
            "sagemaker_monitor_events_dropped_total",
            description: "Kubernetes events that could not be written"
        );
    }

    internal Counter<long> EventsDropped { get; }

    /// <param name="controller">The lower-cased kind, as controller-runtime labels it.</param>
    internal ControllerMetrics Controller(string controller) =>
        _controllers.GetOrAdd(controller, name => new(name, _instruments));

    internal void RequestFinished(string code, string method, string host) =>
        _requests.Add(1, new("code", code), new("method", method), new("host", host));

    /// <summary>Tells the meters of several instances in one process (tests) apart.</summary>
    internal bool Owns(Meter meter) => meter == _meter;

    public void Dispose() => _meter.Dispose();
}
