namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>Whether findings arrive at a destination.</summary>
public static class PublishingStatuses
{
    public const string PendingVerification = "PENDING_VERIFICATION";
    public const string Publishing = "PUBLISHING";
    public const string UnableToPublish = "UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY";
    public const string Stopped = "STOPPED";
}
