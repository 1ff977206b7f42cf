namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record ListFiltersResponse
{
    public IReadOnlyList<string> FilterNames
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? NextToken { get; init; }
}
