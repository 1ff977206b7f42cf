using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>GuardDuty as AWS has it.</summary>
/// <param name="DetectorId">The id that AWS drew.</param>
/// <param name="Arn">The detector's.</param>
/// <param name="Tags">All its tags.</param>
/// <param name="Detector">What AWS answered.</param>
public sealed record ObservedGuardDuty(
    string DetectorId,
    string Arn,
    IReadOnlyDictionary<string, string> Tags,
    GetDetectorResponse Detector
) : IObservedResource
{
    /// <summary>The account that manages GuardDuty for this one; null where nobody does.</summary>
    public string? Administrator { get; init; }

    /// <summary>The filters that the spec wants, or wanted once.</summary>
    public IReadOnlyList<GetFilterResponse> Filters { get; init; } = [];

    /// <summary>The names of all filters in their order; null where nobody needs to know it.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>The destinations that the spec wants, or wanted once.</summary>
    public IReadOnlyList<DescribePublishingDestinationResponse> Destinations { get; init; } = [];
}
