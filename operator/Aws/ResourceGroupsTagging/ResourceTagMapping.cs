namespace SageMakerMonitorOperator.Aws.ResourceGroupsTagging;

public sealed record ResourceTagMapping
{
    public required string ResourceARN { get; init; }
    public IReadOnlyList<Tag> Tags
    {
        get;
        init => field = value ?? [];
    } = [];
}
