namespace SageMakerMonitorOperator.Aws.EventBridge;

public static class RuleStates
{
    public const string Enabled = "ENABLED";
    public const string Disabled = "DISABLED";

    /// <summary>Matches CloudTrail's events of read-only management calls too.</summary>
    public const string EnabledWithAllCloudTrailManagementEvents = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";
}
