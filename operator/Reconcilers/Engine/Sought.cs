using SageMakerMonitorOperator.Api.Common;

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
    /// <summary>It is read in order to be deleted.</summary>
    public bool Deleting { get; init; }
}
