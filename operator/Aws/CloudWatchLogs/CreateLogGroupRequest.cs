using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Fails with <c>ResourceAlreadyExistsException</c> when the group is there, whoever made it.</summary>
public sealed class CreateLogGroupRequest : AwsRequest
{
    public required string LogGroupName { get; init; }

    /// <summary>A key's ARN; later AssociateKmsKey changes it.</summary>
    public string? KmsKeyId { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>One of <see cref="LogGroupClasses"/>; STANDARD when null. It never changes.</summary>
    public string? LogGroupClass { get; init; }
    public bool? DeletionProtectionEnabled { get; init; }
}
