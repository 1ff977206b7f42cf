using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>A type of events, by a name.</summary>
public sealed record EventPreset : IValidated<EventPreset>
{
    /// <summary>Which events: TrainingJobs, HyperParameterTuningJobs, TransformJobs, ProcessingJobs, Endpoints, EndpointDeployments, PipelineExecutions, PipelineSteps, ModelPackages, ModelApprovals, NotebookInstances, LabelingJobs, FeatureGroups, ModelCards, HyperPodClusters, HyperPodNodeHealth, HyperPodEvents of SageMaker, GuardDutyFindings, or AlarmStateChanges of CloudWatch.</summary>
    public required EventPresetName Name { get; init; }

    /// <summary>Only events that tell one of these statuses, in the words of the preset: Failed and Stopped for jobs, OutOfService for endpoints, High and Critical for findings, ALARM for alarms. Unset means all.</summary>
    [Items(MinItems = 1, MaxItems = 20)]
    [ItemLength(1, 64)]
    [ListSet]
    public IReadOnlyList<string>? Statuses { get; init; }

    /// <summary>Only events of what has this name; a * stands for any characters, as in churn-*. For steps it is the pipeline's name, for model packages the group's, for findings their type. A * elsewhere than at one end needs EventBridge's wildcards, which AWS allows 30 rules of a bus.</summary>
    [Length(1, 256)]
    [Pattern(@"^[*]?[^*\\]+([*][^*\\]+)*[*]?$")]
    public string? NameFilter { get; init; }

    public static IReadOnlyList<ValidationRule<EventPreset>> Rules { get; } =
    [.. EventPresets.All.Select(row => StatusesOf(row.Key, row.Value))];

    private static ValidationRule<EventPreset> StatusesOf(EventPresetName name, EventPresetRow row) =>
        new(
            $"preset-statuses-{name.ToString().ToLowerInvariant()}",
            $"self.name != '{name}' || !has(self.statuses) || self.statuses.all(s, s in ['{string.Join("', '", row.Statuses)}'])",
            $"`statuses` of {name} must be among {string.Join(", ", row.Statuses)}",
            preset => preset.Name != name || (preset.Statuses ?? []).All(row.Statuses.Contains)
        );
}

/// <summary>The types of events that have a preset.</summary>
public enum EventPresetName
{
    /// <summary>SageMaker Training Job State Change.</summary>
    TrainingJobs,

    /// <summary>SageMaker HyperParameter Tuning Job State Change.</summary>
    HyperParameterTuningJobs,

    /// <summary>SageMaker Transform Job State Change.</summary>
    TransformJobs,

    /// <summary>SageMaker Processing Job State Change.</summary>
    ProcessingJobs,

    /// <summary>SageMaker Endpoint State Change.</summary>
    Endpoints,

    /// <summary>SageMaker Endpoint Deployment State Change.</summary>
    EndpointDeployments,

    /// <summary>SageMaker Model Building Pipeline Execution Status Change.</summary>
    PipelineExecutions,

    /// <summary>SageMaker Model Building Pipeline Execution Step Status Change.</summary>
    PipelineSteps,

    /// <summary>SageMaker Model Package State Change, by how the package was made.</summary>
    ModelPackages,

    /// <summary>SageMaker Model Package State Change, by the package's approval.</summary>
    ModelApprovals,

    /// <summary>SageMaker Notebook Instance State Change.</summary>
    NotebookInstances,

    /// <summary>SageMaker Ground Truth Labeling Job State Change.</summary>
    LabelingJobs,

    /// <summary>SageMaker Feature Group State Change.</summary>
    FeatureGroups,

    /// <summary>SageMaker Model Card State Change.</summary>
    ModelCards,

    /// <summary>SageMaker HyperPod Cluster State Change.</summary>
    HyperPodClusters,

    /// <summary>SageMaker HyperPod Cluster Node Health Event.</summary>
    HyperPodNodeHealth,

    /// <summary>SageMaker HyperPod Cluster Event.</summary>
    HyperPodEvents,

    /// <summary>GuardDuty Finding.</summary>
    GuardDutyFindings,

    /// <summary>CloudWatch Alarm State Change.</summary>
    AlarmStateChanges,
}
