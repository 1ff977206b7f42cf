using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Sweeps;

/// <summary>Alarms in a cache, and a controller that notes what it is asked to look at.</summary>
internal sealed class SweptAlarms(params IReadOnlyList<MetricAlarm> alarms) : ISweptObjects<MetricAlarm>
{
    private readonly Dictionary<ObjectKey, MetricAlarm> _byKey = alarms.ToDictionary(alarm => alarm.Key());

    public List<string> Enqueued { get; } = [];

    public HashSet<string> AtWork { get; } = [];

    public IReadOnlyList<ObjectKey> Keys => [.. _byKey.Keys];

    public IReadOnlyList<MetricAlarm> List() => alarms;

    public MetricAlarm? Get(ObjectKey key) => _byKey.GetValueOrDefault(key);

    public bool HasWork(ObjectKey key) => AtWork.Contains(key.Name);

    public void Enqueue(ObjectKey key) => Enqueued.Add(key.Name);
}
