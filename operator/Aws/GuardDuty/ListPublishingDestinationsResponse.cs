namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record ListPublishingDestinationsResponse
{
    public IReadOnlyList<Destination> Destinations
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? NextToken { get; init; }
}
