using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>Refused where the account has a detector already in the Region.</summary>
public sealed class CreateDetectorRequest : RestRequest
{
    public required bool Enable { get; init; }

    /// <summary>The same token gives the same detector: the call may be repeated.</summary>
    public string? ClientToken { get; init; }

    /// <summary>SIX_HOURS when null.</summary>
    public string? FindingPublishingFrequency { get; init; }

    /// <summary>What is not named is enabled, except RUNTIME_MONITORING.</summary>
    public IReadOnlyList<DetectorFeatureConfiguration>? Features { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    internal override RestRoute Route => RestRoute.Post("detector");
}
