namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>One of the lists is empty. A trail whose selectors nobody put has the default one.</summary>
public sealed record GetEventSelectorsResponse
{
    public IReadOnlyList<EventSelector> EventSelectors
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<AdvancedEventSelector> AdvancedEventSelectors
    {
        get;
        init => field = value ?? [];
    } = [];
}
