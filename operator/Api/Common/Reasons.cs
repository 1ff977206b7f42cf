namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The reasons that conditions and events carry.</summary>
public static class Reasons
{
    /// <summary>The resource is on AWS as the spec says.</summary>
    public const string Succeeded = "Succeeded";

    /// <summary>What was planned for a time is over; nothing more is done, and nothing is wrong.</summary>
    public const string Expired = "Expired";

    /// <summary>The first visit; nothing is known yet.</summary>
    public const string Progressing = "Progressing";

    /// <summary>managementPolicy is Observe, and the resource was read.</summary>
    public const string Observed = "Observed";

    /// <summary>AWS differs from the spec, and the operator may not write (Observe, paused).</summary>
    public const string Drifted = "Drifted";

    /// <summary>managementPolicy is Observe, and AWS has no such resource.</summary>
    public const string NotFound = "NotFound";

    /// <summary>The object breaks a rule of its kind. Nothing was sent to AWS.</summary>
    public const string InvalidSpec = "InvalidSpec";

    /// <summary>The stored object cannot be read as this kind at all. Nothing was sent to AWS.</summary>
    public const string InvalidObject = "InvalidObject";

    /// <summary>AWS has a resource of that name which is not this object's. It was not touched.</summary>
    public const string NameConflict = "NameConflict";

    /// <summary>The account, region or name would change; they are pinned in status.aws.</summary>
    public const string IdentityChanged = "IdentityChanged";

    /// <summary>The account that accountRef names does not exist.</summary>
    public const string AccountNotFound = "AccountNotFound";

    /// <summary>The account does not allow the object's namespace.</summary>
    public const string NamespaceNotAllowed = "NamespaceNotAllowed";

    /// <summary>The account is being looked up, or is being deleted.</summary>
    public const string AccountNotReady = "AccountNotReady";

    /// <summary>The credentials lead to another account than the declared accountId.</summary>
    public const string AccountMismatch = "AccountMismatch";

    /// <summary>AWS did not accept the credentials, or there are none.</summary>
    public const string CredentialsInvalid = "CredentialsInvalid";

    /// <summary>A Secret that the object needs is missing, has no usable value under the key, or may not be read by the operator.</summary>
    public const string SecretNotReady = "SecretNotReady";

    /// <summary>The service account of webIdentity is missing, or the operator may not ask for its tokens.</summary>
    public const string ServiceAccountNotReady = "ServiceAccountNotReady";

    /// <summary>The temporary credentials are still valid and cannot be renewed.</summary>
    public const string RenewalFailing = "RenewalFailing";

    /// <summary>The account is being deleted and waits for the objects that use it.</summary>
    public const string Terminating = "Terminating";

    /// <summary>Something that the spec refers to is not there yet.</summary>
    public const string ReferenceNotReady = "ReferenceNotReady";

    /// <summary>AWS refuses the operation to these credentials.</summary>
    public const string AccessDenied = "AccessDenied";

    /// <summary>AWS answers that there are too many calls.</summary>
    public const string Throttled = "Throttled";

    /// <summary>AWS could not be reached or failed on its side.</summary>
    public const string Unavailable = "Unavailable";

    /// <summary>AWS refused the request as wrong.</summary>
    public const string Rejected = "Rejected";

    /// <summary>A quota of the AWS account is used up.</summary>
    public const string QuotaExceeded = "QuotaExceeded";

    /// <summary>The same plan came out three times in a row: what is written does not stay. Writing stopped.</summary>
    public const string NonConverging = "NonConverging";

    /// <summary>Something failed inside the operator.</summary>
    public const string InternalError = "InternalError";

    /// <summary>The annotation sagemakermonitor.dev/paused is set.</summary>
    public const string Paused = "Paused";

    /// <summary>Something that the spec refers to is in another AWS account or Region, where it cannot be used from.</summary>
    public const string ReferenceMismatch = "ReferenceMismatch";

    /// <summary>The deletion waits: something else still needs the resource.</summary>
    public const string InUse = "InUse";

    /// <summary>The resource works, and what it delivers does not arrive.</summary>
    public const string DeliveryFailing = "DeliveryFailing";

    /// <summary>Warning: the trail records nothing, because the spec says so.</summary>
    public const string LoggingDisabled = "LoggingDisabled";

    /// <summary>The deletion waits: the resource is protected from deletion on AWS.</summary>
    public const string DeletionProtected = "DeletionProtected";

    /// <summary>Warning: the topic is encrypted with alias/aws/sns, through which no other service can publish.</summary>
    public const string AwsManagedKey = "AwsManagedKey";

    /// <summary>An administrator account manages this account's GuardDuty: what it manages cannot be changed here.</summary>
    public const string ManagedByAdministrator = "ManagedByAdministrator";

    /// <summary>GuardDuty is verifying that it can export findings to the destination.</summary>
    public const string PendingVerification = "PendingVerification";

    /// <summary>The bucket's or the key's policy does not let GuardDuty export findings, or the bucket is not there.</summary>
    public const string CannotPublish = "CannotPublish";

    /// <summary>AWS could not reach, or may not use, what it is to deliver to. What was just made takes some minutes.</summary>
    public const string DestinationNotReady = "DestinationNotReady";

    /// <summary>A sample in the spec turned out otherwise than the spec says. Nothing was written.</summary>
    public const string SampleMismatch = "SampleMismatch";

    /// <summary>Warning: the endpoint cannot try the samples in the spec.</summary>
    public const string SamplesNotTested = "SamplesNotTested";

    /// <summary>AWS saved what was written, and had remarks on it.</summary>
    public const string ValidationMessages = "ValidationMessages";

    /// <summary>Warning: log groups keep their events longer than the spec says, and spec.shortening does not let that be shortened.</summary>
    public const string ShorteningRefused = "ShorteningRefused";

    /// <summary>A log group that the object selects is another LogRetention's.</summary>
    public const string Superseded = "Superseded";

    /// <summary>A log group's class is DELIVERY, for which AWS ignores the retention.</summary>
    public const string DeliveryClass = "DeliveryClass";

    /// <summary>Event: the retention of a log group is about to become shorter, which deletes the events that are older.</summary>
    public const string Shortening = "Shortening";

    /// <summary>Event: AWS accepts the credentials of the account again.</summary>
    public const string CredentialsAccepted = "CredentialsAccepted";

    /// <summary>Event: the resource was created on AWS.</summary>
    public const string Created = "Created";

    /// <summary>Event: the resource was changed on AWS, because the spec changed.</summary>
    public const string Updated = "Updated";

    /// <summary>Event: the resource had been changed behind the operator's back and was set right.</summary>
    public const string DriftRepaired = "DriftRepaired";

    /// <summary>Event: the resource was deleted on AWS.</summary>
    public const string Deleted = "Deleted";

    /// <summary>Event: the object is gone, the resource stays on AWS without owner tags.</summary>
    public const string Retained = "Retained";
}
