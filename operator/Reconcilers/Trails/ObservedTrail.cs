using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>A trail as CloudTrail has it.</summary>
/// <param name="Trail">Its settings.</param>
/// <param name="Tags">All its tags.</param>
public sealed record ObservedTrail(Trail Trail, IReadOnlyDictionary<string, string> Tags) : IObservedResource
{
    public string Arn => Trail.TrailArn;

    public required GetTrailStatusResponse Status { get; init; }

    public required GetEventSelectorsResponse EventSelectors { get; init; }

    /// <summary>Empty where insights are off.</summary>
    public required IReadOnlyList<InsightSelector> InsightSelectors { get; init; }

    /// <summary>The statements that the bucket's policy lacks, as JSON; looked for only where deliveries fail.</summary>
    public string? MissingBucketPolicy { get; init; }
}
