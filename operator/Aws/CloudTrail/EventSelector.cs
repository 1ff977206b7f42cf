namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>A basic selector: management events, and data events of S3 objects, Lambda functions and DynamoDB tables.</summary>
public sealed record EventSelector
{
    /// <summary>ReadOnly, WriteOnly, or All, also when null.</summary>
    public string? ReadWriteType { get; init; }

    /// <summary>True when null.</summary>
    public bool? IncludeManagementEvents { get; init; }
    public IReadOnlyList<DataResource>? DataResources { get; init; }
    public IReadOnlyList<string>? ExcludeManagementEventSources { get; init; }
}
