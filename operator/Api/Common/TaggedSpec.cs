using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The spec of what lives in one Region and carries tags.</summary>
public abstract record TaggedSpec : RegionalSpec, ITaggedSpec
{
    /// <summary>Tags of the resource on AWS. The operator adds its owner tags, and never removes tags that are not listed here and were never put by it.</summary>
    [Items(MaxItems = 46)]
    [ItemLength(0, 256)]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}

/// <summary>Has tags.</summary>
public interface ITaggedSpec
{
    IReadOnlyDictionary<string, string>? Tags { get; }
}
