using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>A basic event selector. An event is logged when any selector selects it.</summary>
public sealed record EventSelector : IValidated<EventSelector>
{
    /// <summary>ReadOnly, WriteOnly, or All (the default).</summary>
    [AllowedValues("ReadOnly", "WriteOnly", "All")]
    public string? ReadWriteType { get; init; }

    /// <summary>Whether management events are logged. Unset means true.</summary>
    public bool? IncludeManagementEvents { get; init; }

    /// <summary>Services whose management events are left out: kms.amazonaws.com and rdsdata.amazonaws.com, which call themselves most often.</summary>
    [Items(MinItems = 1, MaxItems = 2)]
    [ItemLength(1, 64, Pattern = "^(kms|rdsdata)[.]amazonaws[.]com$")]
    [ListSet]
    public IReadOnlyList<string>? ExcludeManagementEventSources { get; init; }

    /// <summary>Resources whose data events are logged. At most 250 values over all selectors of the trail.</summary>
    [Items(MinItems = 1, MaxItems = 3)]
    [ListMap("type")]
    public IReadOnlyList<DataResource>? DataResources { get; init; }

    public static IReadOnlyList<ValidationRule<EventSelector>> Rules { get; } =
    [
        new(
            "selector-exclusion",
            "!has(self.excludeManagementEventSources) || !has(self.includeManagementEvents) || self.includeManagementEvents",
            "`excludeManagementEventSources` may not be set where `includeManagementEvents` is false",
            selector => selector.ExcludeManagementEventSources is null || selector.IncludeManagementEvents != false
        ),
    ];
}

/// <summary>Resources of one type.</summary>
public sealed record DataResource
{
    /// <summary>AWS::S3::Object, AWS::Lambda::Function or AWS::DynamoDB::Table.</summary>
    [AllowedValues("AWS::S3::Object", "AWS::Lambda::Function", "AWS::DynamoDB::Table")]
    public required string Type { get; init; }

    /// <summary>ARNs, or what they begin with, such as arn:aws:s3:::bucket/ for all objects of a bucket.</summary>
    [Items(MinItems = 1, MaxItems = 250)]
    [ItemLength(1, 2048)]
    [ListSet]
    public required IReadOnlyList<string> Values { get; init; }
}
