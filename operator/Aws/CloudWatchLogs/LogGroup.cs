namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record LogGroup
{
    public required string LogGroupName { get; init; }

    /// <summary>Ends in <c>:*</c>: what IAM and CloudTrail want.</summary>
    public string? Arn { get; init; }

    /// <summary>Without <c>:*</c>: what the tag operations want. Stand-ins leave it out.</summary>
    public string? LogGroupArn { get; init; }

    /// <summary>Null: the events never expire.</summary>
    public int? RetentionInDays { get; init; }

    /// <summary>A key's ARN, or null.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>One of <see cref="LogGroupClasses"/>.</summary>
    public string LogGroupClass
    {
        get;
        init => field = value ?? LogGroupClasses.Standard;
    } = LogGroupClasses.Standard;
    public bool DeletionProtectionEnabled { get; init; }
    public long StoredBytes { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long CreationTime { get; init; }
}
