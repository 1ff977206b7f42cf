using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>The normal form of the detector's own settings. What the spec does not list is not there.</summary>
internal static class GuardDutyFields
{
    private const string Enable = "enable";
    private const string Frequency = "findingPublishingFrequency";
    private const string SixHours = "SIX_HOURS";
    private const string Enabled = "ENABLED";
    private const string Disabled = "DISABLED";

    /// <param name="spec">What is wanted.</param>
    /// <param name="isMember">An administrator account says what is unset here.</param>
    public static Fields Of(GuardDutyDetectorSpec spec, bool isMember)
    {
        var fields = new Fields();
        fields.Set(Enable, spec.Enable is null && isMember ? null : Flag(spec.Enable ?? true));
        fields.Set(Frequency, spec.FindingPublishingFrequency ?? (isMember ? null : SixHours));
        foreach (var feature in spec.Features ?? [])
        {
            fields.Set(Status(feature.Name), feature.Status);
            foreach (var part in feature.AdditionalConfiguration ?? [])
            {
                fields.Set(Status(feature.Name, part.Name), part.Status);
            }
        }

        return fields;
    }

    /// <param name="detector">What AWS has.</param>
    /// <param name="spec">Of the features those that it lists. One that AWS does not show is not on.</param>
    /// <param name="isMember">An administrator account says what is unset in the spec.</param>
    public static Fields Of(GetDetectorResponse detector, GuardDutyDetectorSpec spec, bool isMember)
    {
        var fields = new Fields();
        fields.Set(Enable, spec.Enable is null && isMember ? null : Flag(detector.Status == Enabled));
        fields.Set(
            Frequency,
            spec.FindingPublishingFrequency is null && isMember ? null : detector.FindingPublishingFrequency ?? SixHours
        );
        foreach (var feature in spec.Features ?? [])
        {
            var found = detector.Features.FirstOrDefault(one => one.Name == feature.Name);
            fields.Set(Status(feature.Name), found?.Status ?? Disabled);
            foreach (var part in feature.AdditionalConfiguration ?? [])
            {
                fields.Set(
                    Status(feature.Name, part.Name),
                    found?.AdditionalConfiguration?.FirstOrDefault(one => one.Name == part.Name)?.Status ?? Disabled
                );
            }
        }

        return fields;
    }

    public static bool IsOfFeature(string field) => field.StartsWith("features[", StringComparison.Ordinal);

    public static bool IsEnable(string field) => field == Enable;

    public static bool IsFrequency(string field) => field == Frequency;

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Status(string feature) => $"features[{feature}].status";

    private static string Status(string feature, string part) =>
        $"features[{feature}].additionalConfiguration[{part}].status";
}
