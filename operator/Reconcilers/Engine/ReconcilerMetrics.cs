using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What the operator says of its resources, for Prometheus.</summary>
public sealed class ReconcilerMetrics : IDisposable
{
    public const string MeterName = "SageMakerMonitorOperator.Reconcilers";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _drift;
    private readonly Counter<long> _repeated;
    private readonly ConcurrentDictionary<(string Kind, ObjectKey Key), IReadOnlyList<Condition>> _conditions = new();

    public ReconcilerMetrics()
    {
        _drift = _meter.CreateCounter<long>(
            "sagemaker_monitor_drift_detected_total",
            description: "Fields found changed on AWS behind the operator's back"
        );
        _repeated = _meter.CreateCounter<long>(
            "sagemaker_monitor_writes_without_spec_change_total",
            description: "Writes that repeat a plan already carried out, with no change of the spec and AWS never equal to it in between: what was written did not stay"
        );
        _meter.CreateObservableGauge(
            "sagemaker_monitor_resource_condition",
            Measure,
            description: "1 for the status that a condition of an object has"
        );
    }

    /// <summary>Makes a kind's series appear, at 0, before anything happens.</summary>
    public void Start(string kind)
    {
        _drift.Add(0, new("kind", kind), new("field", ""));
        _repeated.Add(0, new KeyValuePair<string, object?>("kind", kind));
    }

    /// <summary>Counts a plan that was carried out.</summary>
    /// <param name="isDrift">Somebody else had changed what the plan mended.</param>
    /// <param name="repeated">The same plan was carried out before for this generation of the spec, and AWS was never seen to need none since.</param>
    public void Written(string kind, Plan plan, bool isDrift, bool repeated)
    {
        foreach (var field in isDrift ? plan.Drift : [])
        {
            _drift.Add(1, new("kind", kind), new("field", FieldName(field.Field)));
        }

        _repeated.Add(repeated ? plan.Steps.Count : 0, new KeyValuePair<string, object?>("kind", kind));
    }

    public void Conditions(string kind, ObjectKey key, IReadOnlyList<Condition> conditions) =>
        _conditions[(kind, key)] = conditions;

    /// <summary>Ends the series of an object that is gone.</summary>
    public void Forget(string kind, ObjectKey key) => _conditions.TryRemove((kind, key), out _);

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<int>> Measure() =>
        from entry in _conditions
        from condition in entry.Value
        select new Measurement<int>(
            1,
            new("kind", entry.Key.Kind),
            new("namespace", entry.Key.Key.Namespace ?? ""),
            new("name", entry.Key.Key.Name),
            new("type", condition.Type),
            new("status", condition.Status)
        );

    // Ids of queries and tag keys are the user's: they would make a series each.
    private static string FieldName(string field) =>
        field.StartsWith("tags.", StringComparison.Ordinal) ? "tags" : field.Split('[')[0];
}
