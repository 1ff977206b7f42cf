using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.GuardDutyDetectors;

/// <summary>What is known of the detector.</summary>
public sealed record GuardDutyDetectorStatus : AwsResourceStatus
{
    /// <summary>What GuardDuty says of the detector itself.</summary>
    public GuardDutyState? Detector { get; init; }
}

/// <summary>The state of a detector.</summary>
public sealed record GuardDutyState
{
    /// <summary>ENABLED, or DISABLED while it is suspended.</summary>
    [Length(0, 64)]
    public string? Status { get; init; }

    /// <summary>The account that manages GuardDuty for this one; absent where nobody does.</summary>
    [Length(0, 12)]
    public string? AdministratorAccountId { get; init; }

    /// <summary>Whether findings arrive at the destinations of the spec.</summary>
    [Items(MaxItems = 10)]
    [ListMap("destinationType")]
    public IReadOnlyList<PublishingState>? PublishingDestinations { get; init; }
}

/// <summary>Whether findings arrive at a destination.</summary>
public sealed record PublishingState
{
    /// <summary>The type of the destination.</summary>
    [Length(1, 64)]
    public required string DestinationType { get; init; }

    /// <summary>The ARN of the destination.</summary>
    [Length(0, 1200)]
    public string? DestinationArn { get; init; }

    /// <summary>PENDING_VERIFICATION, PUBLISHING, UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY or STOPPED.</summary>
    [Length(0, 64)]
    public string? Status { get; init; }
}
