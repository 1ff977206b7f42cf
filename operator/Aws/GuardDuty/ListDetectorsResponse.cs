namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record ListDetectorsResponse
{
    public IReadOnlyList<string> DetectorIds
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? NextToken { get; init; }
}
