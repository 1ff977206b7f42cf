namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed record DataResource
{
    public string? Type { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}
