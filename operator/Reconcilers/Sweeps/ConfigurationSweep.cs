using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>
/// Compares settled objects with AWS's configuration and state, a hundred in a call, by the pass's own rules. Tags are taken
/// to be as they were left: see <see cref="TagSweep{TResource,TStatus,TObserved}"/>.
/// </summary>
internal sealed class ConfigurationSweep<TResource, TStatus, TObserved>(
    KindServices<TResource, TStatus, TObserved> services,
    ISweptObjects<TResource> objects,
    Comparison<TResource, TStatus, TObserved> comparison
) : ISweep
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    private readonly SettledObjects<TResource, TStatus, TObserved> _settled = new(
        services,
        objects,
        SweepNames.Configuration
    );

    public string Name => SweepNames.Configuration;

    public async Task RunAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken)
    {
        // Batch by batch: the passes of ten thousand objects are never there at the same time.
        await foreach (var batch in _settled.OpenAsync(keys, cancellationToken).Chunk(BulkRead.Most))
        {
            var readAt = services.Time.GetUtcNow();
            var readings = await ReadAsync(batch, cancellationToken);
            foreach (var (pass, reading) in batch.Zip(readings))
            {
                _settled.Found(pass, Judge(pass, reading, readAt));
            }
        }
    }

    private async Task<IReadOnlyList<Observation<TObserved>>> ReadAsync(
        IReadOnlyList<Pass<TResource, TObserved>> passes,
        CancellationToken cancellationToken
    )
    {
        services.Metrics.SweepRead(services.Kind.Kind, Name);
        try
        {
            Sought<TResource>[] sought =
            [
                .. passes.Select(pass => new Sought<TResource>(pass.Resource, pass.Identity!, pass.TagsLastSeen())),
            ];
            return await services.Kind.ObserveManyAsync(passes[0].Aws!, sought, cancellationToken);
        }
        catch (AwsFailure failure)
        {
            // AWS gave no answer at all: the status of every object of the batch must come to say so.
            return [.. passes.Select(_ => new Observation<TObserved>(null, failure))];
        }
    }

    private SweepFinding Judge(Pass<TResource, TObserved> pass, Observation<TObserved> reading, DateTimeOffset readAt)
    {
        pass.Observed = reading.Observed;
        return reading.Failure is not null ? SweepFinding.Unread
            : comparison.Differs(pass, readAt) ? SweepFinding.Differs
            : SweepFinding.Same;
    }
}
