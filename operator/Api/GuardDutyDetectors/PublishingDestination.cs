using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.GuardDutyDetectors;

/// <summary>
/// Where findings are exported to (CreatePublishingDestination). The bucket's policy must let guardduty.amazonaws.com do
/// s3:GetBucketLocation and s3:PutObject, the key's policy kms:GenerateDataKey.
/// </summary>
public sealed record PublishingDestination
{
    /// <summary>S3, the only type that there is.</summary>
    [AllowedValues("S3")]
    public required string DestinationType { get; init; }

    /// <summary>The bucket's ARN, or that of a folder in it: arn:aws:s3:::bucket/folder/.</summary>
    [Length(1, 1200)]
    [Pattern("^arn:[a-z-]+:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/.*)?$")]
    public required string DestinationArn { get; init; }

    /// <summary>The ARN of the KMS key that encrypts the findings, in the detector's Region.</summary>
    [Length(1, 256)]
    [Pattern("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+$")]
    public required string KmsKeyArn { get; init; }
}
