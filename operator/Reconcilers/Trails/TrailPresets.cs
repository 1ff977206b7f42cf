using SageMakerMonitorOperator.Api.Trails;
using AdvancedEventSelector = SageMakerMonitorOperator.Aws.CloudTrail.AdvancedEventSelector;
using AdvancedFieldSelector = SageMakerMonitorOperator.Aws.CloudTrail.AdvancedFieldSelector;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>
/// What presets select. Which calls are data events, and of which resource types: "Log Amazon SageMaker AI API calls with AWS
/// CloudTrail" in the SageMaker developer guide, and "Logging data events" in the CloudTrail user guide.
/// </summary>
internal static class TrailPresets
{
    private static readonly string[] Invocations =
    [
        "InvokeEndpoint",
        "InvokeEndpointAsync",
        "InvokeEndpointWithResponseStream",
    ];

    public static AdvancedEventSelector SelectorOf(TrailPreset preset) =>
        new()
        {
            Name = $"{preset}",
            FieldSelectors = preset switch
            {
                TrailPreset.SageMakerManagement => [Category("Management")],
                TrailPreset.SageMakerInferenceDataEvents =>
                [
                    .. DataOf("AWS::SageMaker::Endpoint"),
                    new() { Field = "eventName", EqualTo = Invocations },
                ],
                TrailPreset.SageMakerFeatureStore => DataOf("AWS::SageMaker::FeatureGroup"),
                TrailPreset.SageMakerExperiments => DataOf("AWS::SageMaker::ExperimentTrialComponent"),
                _ => DataOf("AWS::SageMaker::MlflowTrackingServer"),
            },
        };

    private static AdvancedFieldSelector[] DataOf(string type) =>
        [Category("Data"), new() { Field = "resources.type", EqualTo = [type] }];

    private static AdvancedFieldSelector Category(string category) =>
        new() { Field = "eventCategory", EqualTo = [category] };
}
