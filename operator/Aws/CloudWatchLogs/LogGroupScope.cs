namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Log groups to be read: all that have one of the names, begin with one of the prefixes or carry all of one set of tags.</summary>
public sealed record LogGroupScope
{
    public IReadOnlyCollection<string> Names { get; init; } = [];

    /// <summary>None of which begins with another; "" is for all groups.</summary>
    public IReadOnlyCollection<string> Prefixes { get; init; } = [];
    public IReadOnlyCollection<TagSet> Tags { get; init; } = [];
}
