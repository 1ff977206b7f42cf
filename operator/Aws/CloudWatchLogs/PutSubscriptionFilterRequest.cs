using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Creates the filter, or replaces the one of this name; a test message must reach the destination.</summary>
public sealed class PutSubscriptionFilterRequest : AwsRequest
{
    public required string LogGroupName { get; init; }
    public required string FilterName { get; init; }

    /// <summary>Empty matches everything.</summary>
    public required string FilterPattern { get; init; }

    public required string DestinationArn { get; init; }

    /// <summary>For Kinesis and Firehose only, which need it.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Random or ByLogStream; Kinesis only.</summary>
    public string? Distribution { get; init; }
    public bool? ApplyOnTransformedLogs { get; init; }
    public string? FieldSelectionCriteria { get; init; }
    public IReadOnlyList<string>? EmitSystemFields { get; init; }
}
