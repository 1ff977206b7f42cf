using Amazon.Runtime;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogFilters;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using AwsFilter = SageMakerMonitorOperator.Aws.CloudWatchLogs.ILogFilter;
using ILogFilter = SageMakerMonitorOperator.Api.LogFilters.ILogFilter;

namespace SageMakerMonitorOperator.Reconcilers.LogFilters;

/// <summary>What the filters of log groups have in common: which group, which name, whose they are, how they are read.</summary>
public abstract class LogFilterKind<TResource, TStatus, TFilter>(IReferences references)
    : IAwsResourceKind<TResource, TStatus, ObservedLogFilter<TFilter>>
    where TResource : ILogFilter
    where TStatus : AwsResourceStatus, new()
    where TFilter : class, AwsFilter
{
    private readonly LogFilterGroups _groups = new(references);

    public abstract string Kind { get; }

    public string? TaggedType => null;

    public bool HasTags => false;

    /// <summary>In ARNs, such as metric-filter.</summary>
    protected abstract string Type { get; }

    public abstract IReadOnlyList<Violation> Validate(TResource resource);

    public string NameOf(TResource resource) => _groups.NameOf(resource).ToString();

    public async Task<ObservedLogFilter<TFilter>?> ObserveAsync(
        AwsConnection aws,
        Sought<TResource> sought,
        CancellationToken cancellationToken
    )
    {
        var group = LogFilterName.Of(sought.Identity).Group;
        return Find(await Reader(aws).FindAsync(group, cancellationToken), sought.Identity);
    }

    public async Task<IReadOnlyList<Observation<ObservedLogFilter<TFilter>>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<TResource>> sought,
        CancellationToken cancellationToken
    )
    {
        var groups = await Reader(aws)
            .FindManyAsync(sought.Select(one => LogFilterName.Of(one.Identity).Group), cancellationToken);
        return
        [
            .. sought.Select(one =>
            {
                var group = groups[LogFilterName.Of(one.Identity).Group];
                return new Observation<ObservedLogFilter<TFilter>>(Find(group.Value, one.Identity), group.Failure);
            }),
        ];
    }

    public Plan Plan(Intent<TResource> intent, ObservedLogFilter<TFilter>? observed)
    {
        _groups.Demand(intent.Resource, Referrer.Of(intent));
        return Plan(intent, LogFilterName.Of(intent.Identity), observed?.Filter);
    }

    public Plan PlanDeletion(TResource resource, ObservedLogFilter<TFilter> observed) =>
        LogFilterPlanner.Delete(Deletion(observed.Name));

    /// <summary>Nothing on AWS says whose it is.</summary>
    public Plan PlanRelease(TResource resource, ObservedLogFilter<TFilter> observed) => Planning.Plan.Empty;

    public virtual async Task<object?> CheckAsync(
        AwsConnection aws,
        Intent<TResource> intent,
        ObservedLogFilter<TFilter>? observed,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        if (observed is null)
        {
            await LogFilterGroups.DemandAsync(aws, intent.Identity, cancellationToken);
        }

        return null;
    }

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        await SendAsync(aws, step, cancellationToken);
        return null;
    }

    public virtual TStatus Report(
        TStatus status,
        ObservedLogFilter<TFilter>? observed,
        IReadOnlyList<object> answers
    ) => status;

    public virtual Assessment Assess(TResource resource, TStatus status) => Assessment.Good;

    protected abstract LogFilterReader<TFilter> Reader(AwsConnection aws);

    protected abstract Plan Plan(Intent<TResource> intent, LogFilterName name, TFilter? present);

    protected abstract AmazonWebServiceRequest Deletion(LogFilterName name);

    protected abstract Task SendAsync(AwsConnection aws, Step step, CancellationToken cancellationToken);

    /// <summary>What to do where AWS takes no further filter.</summary>
    /// <param name="group">The log group.</param>
    /// <param name="filters">The names of those that it has.</param>
    protected abstract string WhenFull(string group, IReadOnlyList<string> filters);

    protected async Task PutAsync(AwsConnection aws, string group, Task put, CancellationToken cancellationToken)
    {
        try
        {
            await put;
        }
        catch (AwsFailure full) when (full.Kind == AwsFailureKind.QuotaExceeded)
        {
            var filters = await Reader(aws).FindAsync(group, cancellationToken) ?? [];
            var advice = WhenFull(group, [.. filters.Select(filter => filter.FilterName)]);
            throw ProblemException.Stalled(Reasons.QuotaExceeded, $"{full.Message}. {advice}");
        }
    }

    /// <summary>What is gone, by itself or with its group, needs no deletion.</summary>
    protected static async Task DeleteAsync(Task deletion)
    {
        try
        {
            await deletion;
        }
        catch (AwsFailure gone) when (gone.Kind == AwsFailureKind.NotFound)
        {
            // As wanted.
        }
    }

    // Exactly this one: others may be named alike.
    private ObservedLogFilter<TFilter>? Find(IReadOnlyList<TFilter>? filters, AwsResourceIdentity identity)
    {
        var name = LogFilterName.Of(identity);
        return filters?.FirstOrDefault(filter => filter.FilterName == name.Filter) is { } found
            ? new(found, name, name.Arn(identity, Type))
            : null;
    }
}
