using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>One kind of insights.</summary>
public sealed record InsightSelector
{
    /// <summary>ApiCallRateInsight (unusual rates of calls) or ApiErrorRateInsight (unusual rates of errors).</summary>
    [AllowedValues("ApiCallRateInsight", "ApiErrorRateInsight")]
    public required string InsightType { get; init; }

    /// <summary>Of which events: Management (the default), Data, or both.</summary>
    [Items(MinItems = 1, MaxItems = 2)]
    [ItemLength(1, 16, Pattern = "^(Management|Data)$")]
    [ListSet]
    public IReadOnlyList<string>? EventCategories { get; init; }
}
