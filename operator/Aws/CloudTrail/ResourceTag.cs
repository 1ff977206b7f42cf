namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>The tags of one trail.</summary>
public sealed record ResourceTag
{
    /// <summary>Its ARN.</summary>
    public string? ResourceId { get; init; }
    public IReadOnlyList<Tag> TagsList
    {
        get;
        init => field = value ?? [];
    } = [];
}
