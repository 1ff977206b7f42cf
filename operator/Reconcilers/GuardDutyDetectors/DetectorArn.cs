using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>AWS draws a detector's id, so that its ARN is known only once it is there.</summary>
internal static class DetectorArn
{
    public static string Of(AwsResourceIdentity identity, string detectorId) => Prefix(identity) + detectorId;

    /// <summary>The id of the detector that the identity pins; null where it pins none.</summary>
    public static string? IdIn(AwsResourceIdentity identity) =>
        identity.Arn is { } arn && arn.StartsWith(Prefix(identity), StringComparison.Ordinal)
            ? arn[Prefix(identity).Length..]
            : null;

    private static string Prefix(AwsResourceIdentity identity) =>
        $"arn:{identity.Partition}:guardduty:{identity.Region}:{identity.AccountId}:detector/";
}
