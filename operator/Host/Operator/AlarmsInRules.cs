using System.Collections.Concurrent;
using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Queues;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>
/// Carries a change of one alarm to those that name it on AWS, as <see cref="Dependants.FollowReferences"/> does for
/// references: who waits for a name goes on at once. Where alarms of two Regions have one name, one of them is not woken, and
/// looks by itself a little later.
/// </summary>
internal sealed class AlarmsInRules
{
    private readonly NamedByRules _rules = new();
    private readonly ConcurrentDictionary<string, Action> _leaving = new(StringComparer.Ordinal);
    private readonly Controller<CompositeAlarm> _composites;

    public AlarmsInRules(Informer<CompositeAlarm> composites, Controller<CompositeAlarm> controller)
    {
        _composites = controller;
        composites.Subscribe(change =>
        {
            var left = _rules.Set(change.Key, change.New?.Spec);
            if (change.New is null)
            {
                WakeLeaving(left);
            }
        });
    }

    /// <summary>Tells of the alarms of one kind.</summary>
    public void Follow<TAlarm>(Informer<TAlarm> alarms, Controller<TAlarm> controller)
        where TAlarm : KubernetesObject, IAlarm =>
        alarms.Subscribe(change =>
        {
            var name = ((IAlarm?)change.New ?? change.Old)?.AwsName ?? "";
            if (change.New is IAlarm { Metadata.DeletionTimestamp: not null })
            {
                _leaving[name] = () => controller.Enqueue(change.Key);
            }
            else
            {
                _leaving.TryRemove(name, out _);
            }

            if (!change.IsInitialList && HasCome(change.Old, change.New))
            {
                foreach (var namer in _rules.NamersOf(name))
                {
                    _composites.Enqueue(namer);
                }
            }
        });

    private void WakeLeaving(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_leaving.TryGetValue(name, out var wake))
            {
                wake();
            }
        }
    }

    private static bool HasCome(IAlarm? old, IAlarm? now) =>
        old?.Status?.Aws?.Arn is null && now?.Status?.Aws?.Arn is not null;
}
