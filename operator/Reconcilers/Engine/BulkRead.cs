using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

public static class BulkRead
{
    /// <summary>Resources in one go: what AWS takes at most in one call of the operations that read by name.</summary>
    public const int Most = 100;

    /// <summary>For what AWS hands out one by one only.</summary>
    /// <exception cref="AwsFailure">A failure that is no one resource's fault.</exception>
    public static async Task<IReadOnlyList<Observation<TObserved>>> OneByOneAsync<TResource, TObserved>(
        IReadOnlyList<Sought<TResource>> sought,
        Func<Sought<TResource>, Task<TObserved?>> read
    )
        where TResource : IAwsResource
        where TObserved : class, IObservedResource
    {
        var found = new List<Observation<TObserved>>(sought.Count);
        foreach (var one in sought)
        {
            try
            {
                found.Add(new(await read(one)));
            }
            catch (AwsFailure refused) when (refused.Kind is AwsFailureKind.Denied or AwsFailureKind.Invalid)
            {
                // Policies may allow one resource and not the other.
                found.Add(new(null, refused));
            }
            catch (ProblemException problem)
            {
                found.Add(new(null, problem));
            }
        }

        return found;
    }
}

/// <summary>What a bulk read found out about one resource.</summary>
/// <param name="Observed">Null: AWS has none of exactly this name, or <paramref name="Failure"/> says why it is not known.</param>
/// <param name="Failure">What a pass of the object's own would run into.</param>
public sealed record Observation<TObserved>(TObserved? Observed, Exception? Failure = null)
    where TObserved : class, IObservedResource;
