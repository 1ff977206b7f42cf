namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed record GetInsightSelectorsResponse
{
    public IReadOnlyList<InsightSelector> InsightSelectors
    {
        get;
        init => field = value ?? [];
    } = [];
}
