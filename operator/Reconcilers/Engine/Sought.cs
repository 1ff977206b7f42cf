using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Secrets;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>A resource to be read from AWS.</summary>
/// <param name="Resource">The object that stands for it.</param>
/// <param name="Identity">Which one.</param>
/// <param name="KnownTags">Its tags, which are not read then, to be given back; null to read them.</param>
public sealed record Sought<TResource>(
    TResource Resource,
    AwsResourceIdentity Identity,
    IReadOnlyDictionary<string, string>? KnownTags
)
    where TResource : IAwsResource
{
    /// <summary>What the spec's Secrets hold, as far as they are there.</summary>
    public SecretValues Secrets { get; init; } = SecretValues.None;

    /// <summary>It is read in order to be deleted.</summary>
    public bool Deleting { get; init; }
}
