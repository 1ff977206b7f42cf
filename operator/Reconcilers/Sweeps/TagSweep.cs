using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.ResourceGroupsTagging;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using ListedTags = System.Collections.Generic.Dictionary<
    string,
    System.Collections.Generic.IReadOnlyDictionary<string, string>
>;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>
/// Compares settled objects with the tags that AWS lists for this cluster's resources, a hundred in a call. The list lags and
/// omits what was never tagged, so it is a hint: what it does not confirm gets a pass of its own, which reads the tags.
/// </summary>
internal sealed class TagSweep<TResource, TStatus, TObserved>(
    KindServices<TResource, TStatus, TObserved> services,
    ISweptObjects<TResource> objects,
    TagDoubts doubts
) : ISweep
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    private const int PageSize = 100;

    private readonly SettledObjects<TResource, TStatus, TObserved> _settled = new(services, objects, SweepNames.Tags);

    public string Name => SweepNames.Tags;

    /// <exception cref="AwsFailure">AWS gave no list; the next sweep asks again.</exception>
    public async Task RunAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken)
    {
        ListedTags? listed = null;
        await foreach (var pass in _settled.OpenAsync(keys, cancellationToken))
        {
            listed ??= await ListAsync(pass.Aws!, cancellationToken);
            var confirmed = IsConfirmed(pass, listed);
            if (!confirmed)
            {
                doubts.Add(pass.Key);
            }

            _settled.Found(pass, confirmed ? SweepFinding.Same : SweepFinding.Differs);
        }
    }

    private static bool IsConfirmed(Pass<TResource, TObserved> pass, ListedTags listed) =>
        pass.Identity!.Arn is { } arn
        && listed.TryGetValue(arn, out var tags)
        && Drift(pass.Tags, tags).SequenceEqual(Drift(pass.Tags, pass.TagsLastSeen()));

    private static IEnumerable<FieldDrift> Drift(TagPlan plan, IReadOnlyDictionary<string, string> tags) =>
        TagChange.Between(plan.Desired, tags, plan.ManagedKeys).Drift(tags);

    private async Task<ListedTags> ListAsync(AwsConnection aws, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(aws, cancellationToken);
        }
        catch (AwsFailure failure) when (failure.Kind is not (AwsFailureKind.Throttled or AwsFailureKind.Unavailable))
        {
            // Not allowed, or no such operation at this endpoint: then the tags of each object are read.
            SweepLog.NoTagList(services.Logger, services.Kind.Kind, failure.Message);
            return [];
        }
    }

    private async Task<ListedTags> ReadAsync(AwsConnection aws, CancellationToken cancellationToken)
    {
        var request = new GetResourcesRequest
        {
            ResourceTypeFilters = [services.Kind.TaggedType!],
            TagFilters = [new TagFilter(OwnerTags.ClusterId, [services.Options.ClusterId])],
            ResourcesPerPage = PageSize,
        };
        var listed = new ListedTags(StringComparer.Ordinal);
        await foreach (var page in aws.Tagging.GetResourcesPagesAsync(request, cancellationToken))
        {
            services.Metrics.SweepRead(services.Kind.Kind, Name);
            foreach (var resource in page.ResourceTagMappingList)
            {
                listed[resource.ResourceARN] = resource.Tags.ToDictionary(
                    tag => tag.Key,
                    tag => tag.Value,
                    StringComparer.Ordinal
                );
            }
        }

        return listed;
    }
}
