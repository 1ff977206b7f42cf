using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using CompositeAlarm = SageMakerMonitorOperator.Api.CompositeAlarms.CompositeAlarm;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>
/// Finds composite alarms of this cluster whose rules lead back to themselves. AWS would take them, and then stop to evaluate
/// them. No I/O.
/// </summary>
internal sealed class Cycles(IReferences references, NameRegister names)
{
    /// <exception cref="ProblemException">Stalled: the rule leads back to the alarm.</exception>
    public void Refuse(CompositeAlarm alarm, AwsResourceIdentity place)
    {
        if (Find(alarm, place) is { } path)
        {
            throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"the rule leads back to this alarm: {string.Join(" -> ", path.Select(one => one.Key()))}. CloudWatch stops evaluating"
                    + " composite alarms in a cycle; take one of them out of another's rule"
            );
        }
    }

    // Depth first; what was seen once and led nowhere leads nowhere from elsewhere.
    private List<CompositeAlarm>? Find(CompositeAlarm alarm, AwsResourceIdentity place)
    {
        var seen = new HashSet<ObjectKey>();
        return Search([alarm]);

        List<CompositeAlarm>? Search(List<CompositeAlarm> path)
        {
            foreach (var child in Children(path[^1], place))
            {
                if (child.Key() == alarm.Key())
                {
                    return [.. path, alarm];
                }

                if (seen.Add(child.Key()) && Search([.. path, child]) is { } found)
                {
                    return found;
                }
            }

            return null;
        }
    }

    private IEnumerable<CompositeAlarm> Children(CompositeAlarm parent, AwsResourceIdentity place) =>
        NamedAlarms
            .In(parent.Spec.Rule)
            .Select(choice => Find(parent, choice))
            .Concat(NamesInRules.Of(parent.Spec).Select(name => Holder(AlarmArn.NameIn(place, name), place)))
            .OfType<CompositeAlarm>()
            .Where(child => child.Metadata.DeletionTimestamp is null);

    private IAwsResource? Find(CompositeAlarm parent, AlarmChoice choice) =>
        choice.AlarmRef is { } reference ? references.Find(parent.Metadata.Namespace ?? "", reference.Target) : null;

    private IAwsResource? Holder(string name, AwsResourceIdentity place) =>
        names.HolderOf(name, new AwsPlace(place.AccountId, place.Region))?.Resource;
}
