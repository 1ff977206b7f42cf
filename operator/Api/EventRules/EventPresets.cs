namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>
/// The presets, a row each: the exact words of the Amazon EventBridge Events Reference and of the services' sample events.
/// </summary>
public static class EventPresets
{
    private static readonly string[] Severities = ["Low", "Medium", "High", "Critical"];

    public static IReadOnlyDictionary<EventPresetName, EventPresetRow> All { get; } =
        new Dictionary<EventPresetName, EventPresetRow>
        {
            [EventPresetName.TrainingJobs] = new(
                "SageMaker Training Job State Change",
                "detail.TrainingJobStatus",
                ["InProgress", "Completed", "Failed", "Stopping", "Stopped", "Deleting"],
                "detail.TrainingJobName"
            ),
            [EventPresetName.HyperParameterTuningJobs] = new(
                "SageMaker HyperParameter Tuning Job State Change",
                "detail.HyperParameterTuningJobStatus",
                ["InProgress", "Completed", "Failed", "Stopping", "Stopped", "Deleting", "DeleteFailed"],
                "detail.HyperParameterTuningJobName"
            ),
            [EventPresetName.TransformJobs] = new(
                "SageMaker Transform Job State Change",
                "detail.TransformJobStatus",
                ["InProgress", "Completed", "Failed", "Stopping", "Stopped"],
                "detail.TransformJobName"
            ),
            [EventPresetName.ProcessingJobs] = new(
                "SageMaker Processing Job State Change",
                "detail.ProcessingJobStatus",
                ["InProgress", "Completed", "Failed", "Stopping", "Stopped"],
                "detail.ProcessingJobName"
            ),
            [EventPresetName.Endpoints] = Endpoint("SageMaker Endpoint State Change"),
            [EventPresetName.EndpointDeployments] = Endpoint("SageMaker Endpoint Deployment State Change"),
            [EventPresetName.PipelineExecutions] = Pipeline(
                "SageMaker Model Building Pipeline Execution Status Change",
                "detail.currentPipelineExecutionStatus",
                ["Executing", "Succeeded", "Failed", "Stopping", "Stopped"]
            ),
            [EventPresetName.PipelineSteps] = Pipeline(
                "SageMaker Model Building Pipeline Execution Step Status Change",
                "detail.currentStepStatus",
                ["Starting", "Executing", "Succeeded", "Failed", "Stopping", "Stopped"]
            ),
            [EventPresetName.ModelPackages] = ModelPackage(
                "detail.ModelPackageStatus",
                ["Pending", "InProgress", "Completed", "Failed", "Deleting"]
            ),
            [EventPresetName.ModelApprovals] = ModelPackage(
                "detail.ModelApprovalStatus",
                ["Approved", "Rejected", "PendingManualApproval"]
            ),
            [EventPresetName.NotebookInstances] = new(
                "SageMaker Notebook Instance State Change",
                "detail.NotebookInstanceStatus",
                ["Pending", "InService", "Stopping", "Stopped", "Failed", "Deleting", "Updating"],
                "detail.NotebookInstanceName"
            ),
            [EventPresetName.LabelingJobs] = new(
                "SageMaker Ground Truth Labeling Job State Change",
                "detail.LabelingJobStatus",
                ["Completed", "Failed", "Stopped"],
                "resources"
            )
            {
                ArnPart = ":labeling-job/",
            },
            [EventPresetName.FeatureGroups] = new(
                "SageMaker Feature Group State Change",
                "detail.FeatureGroupStatus",
                ["Creating", "Created", "CreateFailed", "Deleting", "DeleteFailed", "Active"],
                "detail.FeatureGroupName"
            ),
            [EventPresetName.ModelCards] = new(
                "SageMaker Model Card State Change",
                "detail.ModelCardStatus",
                ["Draft", "PendingReview", "Approved", "Archived"],
                "detail.ModelCardName"
            ),
            [EventPresetName.HyperPodClusters] = new(
                "SageMaker HyperPod Cluster State Change",
                "detail.ClusterStatus",
                ["Creating", "Deleting", "Failed", "InService", "RollingBack", "SystemUpdating", "Updating"],
                "detail.ClusterName"
            ),
            [EventPresetName.HyperPodNodeHealth] = new(
                "SageMaker HyperPod Cluster Node Health Event",
                "detail.HealthSummary.HealthStatus",
                ["Healthy", "Unhealthy"],
                "detail.ClusterName"
            ),
            [EventPresetName.HyperPodEvents] = new(
                "SageMaker HyperPod Cluster Event",
                "detail.EventDetails.EventLevel",
                ["Info", "Warn", "Error"],
                "detail.EventDetails.ClusterName"
            ),
            [EventPresetName.GuardDutyFindings] = new("GuardDuty Finding", "detail.severity", Severities, "detail.type")
            {
                Source = "aws.guardduty",
                StatusForm = StatusForm.SeverityRange,
            },
            [EventPresetName.AlarmStateChanges] = new(
                "CloudWatch Alarm State Change",
                "detail.state.value",
                ["OK", "ALARM", "INSUFFICIENT_DATA"],
                "detail.alarmName"
            )
            {
                Source = "aws.cloudwatch",
            },
        };

    private static EventPresetRow Endpoint(string detailType) =>
        new(
            detailType,
            "detail.EndpointStatus",
            [
                "OutOfService",
                "Creating",
                "Updating",
                "SystemUpdating",
                "RollingBack",
                "InService",
                "Deleting",
                "Failed",
                "UpdateRollbackFailed",
            ],
            "detail.EndpointName"
        )
        {
            StatusForm = StatusForm.EitherSpelling,
        };

    private static EventPresetRow Pipeline(string detailType, string statusField, IReadOnlyList<string> statuses) =>
        new(detailType, statusField, statuses, "detail.pipelineArn") { ArnPart = ":pipeline/" };

    private static EventPresetRow ModelPackage(string statusField, IReadOnlyList<string> statuses) =>
        new("SageMaker Model Package State Change", statusField, statuses, "detail.ModelPackageGroupName");
}
