using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Keys;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Secrets;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>All that a plan is made from, besides what AWS has.</summary>
public sealed record Intent<TResource>
    where TResource : IAwsResource
{
    public required TResource Resource { get; init; }

    /// <summary>Where the resource is, or will be: its ARN can be foreseen.</summary>
    public required AwsResourceIdentity Identity { get; init; }

    /// <summary>No tags at all for a kind that carries none.</summary>
    public required TagPlan Tags { get; init; }

    /// <summary>The values of what <see cref="IAwsResourceKind{TResource,TStatus,TObserved}.Secrets"/> named.</summary>
    public SecretValues Secrets { get; init; } = SecretValues.None;

    /// <summary>The ARNs of what <see cref="IAwsResourceKind{TResource,TStatus,TObserved}.Keys"/> named.</summary>
    public KeyArns Keys { get; init; } = KeyArns.None;

    public required DateTimeOffset Now { get; init; }
}
