using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What the operator says of its resources, for Prometheus.</summary>
public sealed class ReconcilerMetrics : IDisposable
{
    public const string MeterName = "SageMakerMonitorOperator.Reconcilers";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _drift;
    private readonly Counter<long> _repeated;
    private readonly Counter<long> _sweepReads;
    private readonly Counter<long> _sweptObjects;
    private readonly Histogram<double> _sweepTime;
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
        _sweepTime = _meter.CreateHistogram(
            "sagemaker_monitor_sweep_duration_seconds",
            unit: "s",
            description: "Time that a sweep over one kind, account and Region took",
            advice: SweepBuckets
        );
        _sweepReads = _meter.CreateCounter<long>(
            "sagemaker_monitor_sweep_reads_total",
            description: "Bulk reads of AWS by sweeps; one that AWS refused and that was halved counts once"
        );
        _sweptObjects = _meter.CreateCounter<long>(
            "sagemaker_monitor_sweep_objects_total",
            description: "Objects that sweeps compared with AWS, by what came of it: same, differs or unread"
        );
        _meter.CreateObservableGauge(
            "sagemaker_monitor_resource_condition",
            Measure,
            description: "1 for the status that a condition of an object has"
        );
    }

    private static InstrumentAdvice<double> SweepBuckets { get; } =
        new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160, 320] };

    /// <summary>Makes a kind's series appear, at 0, before anything happens.</summary>
    public void Start(string kind)
    {
        _drift.Add(0, new("kind", kind), new("field", ""));
        _repeated.Add(0, new KeyValuePair<string, object?>("kind", kind));
        foreach (var sweep in (string[])[SweepNames.Configuration, SweepNames.Tags])
        {
            SweepRead(kind, sweep, 0);
            foreach (var finding in Enum.GetValues<SweepFinding>())
            {
                Swept(kind, sweep, finding, 0);
            }
        }
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

    public void SweepTook(string kind, string sweep, TimeSpan time) =>
        _sweepTime.Record(time.TotalSeconds, new("kind", kind), new("sweep", sweep));

    public void SweepRead(string kind, string sweep, int calls = 1) =>
        _sweepReads.Add(calls, new("kind", kind), new("sweep", sweep));

    public void Swept(string kind, string sweep, SweepFinding finding, int objects = 1) =>
        _sweptObjects.Add(
            objects,
            new("kind", kind),
            new("sweep", sweep),
            new("result", finding.ToString().ToLowerInvariant())
        );

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
        field.StartsWith(TagChange.FieldPrefix, StringComparison.Ordinal) ? "tags" : field.Split('[')[0];
}
