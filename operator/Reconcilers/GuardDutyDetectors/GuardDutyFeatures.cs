using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.GuardDuty;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>Features as they are sent.</summary>
internal static class GuardDutyFeatures
{
    private const string Enabled = "ENABLED";
    private const string Disabled = "DISABLED";

    // "any feature that is not specified … gets enabled by default, with an exception to RUNTIME_MONITORING" (CreateDetector).
    // Of what is newer no Region need have it, and AWS would refuse to be told of it there: that is left to AWS.
    private static readonly string[] EnabledAtFirst =
    [
        "S3_DATA_EVENTS",
        "EKS_AUDIT_LOGS",
        "EBS_MALWARE_PROTECTION",
        "RDS_LOGIN_EVENTS",
        "LAMBDA_NETWORK_LOGS",
    ];

    /// <summary>Those of the spec.</summary>
    public static IReadOnlyList<DetectorFeatureConfiguration> Listed(GuardDutyDetectorSpec spec) =>
        [.. (spec.Features ?? []).OrderBy(feature => feature.Name, StringComparer.Ordinal).Select(Of)];

    /// <summary>For a new detector: those of the spec, and what AWS's defaults are for the others, said aloud.</summary>
    public static IReadOnlyList<DetectorFeatureConfiguration> AtFirst(GuardDutyDetectorSpec spec)
    {
        var listed = Listed(spec);
        return
        [
            .. listed,
            .. EnabledAtFirst
                .Except(listed.Select(feature => feature.Name), StringComparer.Ordinal)
                .Select(name => new DetectorFeatureConfiguration(name, Enabled)),
            .. Runtime(listed),
        ];
    }

    // AWS refuses to be told of both; the one that is not named here starts disabled by itself.
    private static IEnumerable<DetectorFeatureConfiguration> Runtime(
        IEnumerable<DetectorFeatureConfiguration> listed
    ) =>
        listed.Any(feature =>
            feature.Name is GuardDutyFeature.RuntimeMonitoring or GuardDutyFeature.EksRuntimeMonitoring
        )
            ? []
            : [new(GuardDutyFeature.EksRuntimeMonitoring, Disabled)];

    private static DetectorFeatureConfiguration Of(GuardDutyFeature feature) =>
        new(feature.Name, feature.Status)
        {
            AdditionalConfiguration = feature.AdditionalConfiguration is { Count: > 0 } parts
                ?
                [
                    .. parts
                        .OrderBy(part => part.Name, StringComparer.Ordinal)
                        .Select(part => new DetectorAdditionalConfiguration(part.Name, part.Status)),
                ]
                : null,
        };
}
