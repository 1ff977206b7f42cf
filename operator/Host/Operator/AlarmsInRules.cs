using System.Collections.Concurrent;
using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Queues;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Alarms;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>
/// Carries a change of one alarm to those that name it on AWS, as <see cref="Dependants.FollowReferences"/> does for
/// references: who waits for a name goes on at once. Those of other accounts are let be: what one tenant does must not cause
/// calls with another's credentials. Where alarms of two Regions have one name, one of them is not woken, and looks by itself
/// a little later.
/// </summary>
internal sealed class AlarmsInRules
{
    private readonly List<(NamedByRules Rules, Action<ObjectKey, AccountKey> Wake)> _namers = [];
    private readonly ConcurrentDictionary<(AccountKey Account, string Name), Action> _leaving = new();

    /// <summary>Tells of the objects of one kind that name alarms.</summary>
    /// <param name="namers">The kind's cache.</param>
    /// <param name="controller">The kind's.</param>
    /// <param name="named">The names on AWS that an object has.</param>
    public void FollowNamers<T>(Informer<T> namers, Controller<T> controller, Func<T, IEnumerable<string>> named)
        where T : KubernetesObject, IAwsResource
    {
        var rules = new NamedByRules();
        _namers.Add((rules, WakeIn));
        namers.Subscribe(change =>
        {
            var left = rules.Set(change.Key, change.New is { } now ? named(now) : []);
            if (change is { New: null, Old: { } gone })
            {
                WakeLeaving(AccountKey.Of(gone), left);
            }
        });

        void WakeIn(ObjectKey key, AccountKey account)
        {
            if (namers.Get(key) is { } namer && AccountKey.Of(namer) == account)
            {
                controller.Enqueue(key);
            }
        }
    }

    /// <summary>Tells of the alarms of one kind.</summary>
    public void Follow<TAlarm>(Informer<TAlarm> alarms, Controller<TAlarm> controller)
        where TAlarm : KubernetesObject, IAlarm =>
        alarms.Subscribe(change =>
        {
            if (((IAlarm?)change.New ?? change.Old) is not { } alarm)
            {
                return;
            }

            var account = AccountKey.Of(alarm);
            if (change.New is IAlarm { Metadata.DeletionTimestamp: not null })
            {
                _leaving[(account, alarm.AwsName)] = () => controller.Enqueue(change.Key);
            }
            else
            {
                _leaving.TryRemove((account, alarm.AwsName), out _);
            }

            if (!change.IsInitialList && HasCome(change.Old, change.New))
            {
                WakeNamers(account, alarm.AwsName);
            }
        });

    private void WakeNamers(AccountKey account, string name)
    {
        foreach (var (rules, wake) in _namers)
        {
            foreach (var namer in rules.NamersOf(name))
            {
                wake(namer, account);
            }
        }
    }

    private void WakeLeaving(AccountKey account, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_leaving.TryGetValue((account, name), out var wake))
            {
                wake();
            }
        }
    }

    private static bool HasCome(IAlarm? old, IAlarm? now) =>
        old?.Status?.Aws?.Arn is null && now?.Status?.Aws?.Arn is not null;
}
