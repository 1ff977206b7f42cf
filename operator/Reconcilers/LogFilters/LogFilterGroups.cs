using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogFilters;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.LogFilters;

/// <summary>The log groups that filters are put on.</summary>
internal sealed class LogFilterGroups(IReferences references)
{
    private const string Field = "spec.logGroupRef";

    /// <exception cref="ProblemException">Waiting, while it is not known which group the reference leads to.</exception>
    public LogFilterName NameOf(ILogFilter filter) => new(GroupOf(filter), filter.AwsName);

    /// <summary>Sees to it that the reference can be used from where the filter is.</summary>
    /// <exception cref="ProblemException">See <see cref="IReferences.ArnOf"/>.</exception>
    public void Demand(ILogFilter filter, Referrer referrer)
    {
        if (filter.Spec.LogGroup is { } group)
        {
            references.ArnOf(Field, group, referrer);
        }
    }

    /// <exception cref="ProblemException">Waiting: AWS has no such group.</exception>
    public static async Task DemandAsync(
        AwsConnection aws,
        AwsResourceIdentity identity,
        CancellationToken cancellationToken
    )
    {
        var group = LogFilterName.Of(identity).Group;
        if (await aws.LogGroups.FindAsync(group, cancellationToken) is null)
        {
            throw ProblemException.Waiting(
                Reasons.ReferenceNotReady,
                $"log group '{group}' does not exist in account {identity.AccountId}, {identity.Region}; the filter is put as"
                    + " soon as it does. SageMaker makes the group of an endpoint or job when that writes its first line; a"
                    + " LogGroup object makes one at once. If the name is wrong, create another object"
            );
        }
    }

    private string GroupOf(ILogFilter filter) =>
        filter.Spec switch
        {
            { LogGroupName: { } name } => name,
            { LogGroup: { } group } => references.NameOf(Field, group, filter.Metadata.Namespace ?? ""),
            _ => throw ProblemException.Stalled(Reasons.InvalidSpec, "the spec names no log group"),
        };
}
