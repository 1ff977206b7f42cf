namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed record InsightSelector
{
    /// <summary>ApiCallRateInsight or ApiErrorRateInsight.</summary>
    public required string InsightType { get; init; }

    /// <summary>Management, also when null, and Data.</summary>
    public IReadOnlyList<string>? EventCategories { get; init; }
}
