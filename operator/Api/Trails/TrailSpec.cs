using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>
/// The trail as it shall be. Unset fields mean AWS's documented defaults, which are enforced too; a field that is taken out is
/// taken off the trail.
/// </summary>
public sealed record TrailSpec : TaggedSpec, IValidated<TrailSpec>
{
    /// <summary>The trail's name on AWS, 3 to 128 letters and digits with single periods, underscores and hyphens between them; unique in the account and Region, and among the multi-Region trails of all. Unset means namespace_name of this object. Immutable.</summary>
    [Length(3, 128)]
    [Pattern("^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$")]
    public string? Name { get; init; }

    /// <summary>The S3 bucket that log files are delivered to. It must exist, and its policy must let CloudTrail write: while it does not, status.trail.missingBucketPolicy has the statements to add. The operator never touches the bucket.</summary>
    [Length(3, 63)]
    [Pattern("^[a-z0-9][a-z0-9.-]*[a-z0-9]$")]
    public required string S3BucketName { get; init; }

    /// <summary>What the keys of log files begin with, before /AWSLogs/; at most 200 characters.</summary>
    [Length(1, 200)]
    public string? S3KeyPrefix { get; init; }

    /// <summary>The SNS topic that is told of each log file. Its policy must let CloudTrail publish, as that of a NotificationTopic does.</summary>
    public TrailTopic? SnsTopic { get; init; }

    /// <summary>The log group of CloudWatch Logs that events are sent to as well, for metric filters and searches.</summary>
    public TrailLogs? CloudWatchLogs { get; init; }

    /// <summary>The KMS key that encrypts log and digest files: id, ARN, alias (alias/name) or ARN of an alias. It must be in the bucket's Region; an id or an alias is one of the trail's. Its policy must let CloudTrail use it. Unset means S3's own encryption.</summary>
    [Length(1, KmsKeyForms.MaxLength)]
    [Pattern(KmsKeyForms.Pattern)]
    public string? KmsKeyId { get; init; }

    /// <summary>True logs events of global services such as IAM and STS; unset means true. A multi-Region trail must.</summary>
    public bool? IncludeGlobalServiceEvents { get; init; }

    /// <summary>True logs the events of all Regions. The trail then shows in all of them, and can be changed in its own, its home Region, alone. Unset means false.</summary>
    public bool? IsMultiRegionTrail { get; init; }

    /// <summary>True logs the events of all accounts of the organization, and needs the credentials of its management account or of a delegated administrator. Unset means false.</summary>
    public bool? IsOrganizationTrail { get; init; }

    /// <summary>True writes a digest file every hour, by which it can be proved that no log file was changed or deleted. Unset means false.</summary>
    public bool? EnableLogFileValidation { get; init; }

    /// <summary>Enabled (the default) starts the trail, and starts it again when somebody has stopped it. Disabled keeps it stopped.</summary>
    public TrailLogging? Logging { get; init; }

    /// <summary>Basic event selectors: management events, and data events of S3 objects, Lambda functions and DynamoDB tables; those of SageMaker need presets or advanced ones. Nothing set of the three means AWS's default: all management events.</summary>
    [Items(MinItems = 1, MaxItems = 5)]
    public IReadOnlyList<EventSelector>? EventSelectors { get; init; }

    /// <summary>Advanced event selectors, which replace AWS's default: management events are logged only where one of them has eventCategory Management, or presets has SageMakerManagement. At most 500 values in all.</summary>
    [Items(MinItems = 1, MaxItems = 100)]
    public IReadOnlyList<AdvancedEventSelector>? AdvancedEventSelectors { get; init; }

    /// <summary>Selectors for SageMaker, which become advanced event selectors together with those of advancedEventSelectors. Management events are logged only with SageMakerManagement among them.</summary>
    [Items(MinItems = 1, MaxItems = 5)]
    [ListSet]
    public IReadOnlyList<TrailPreset>? Presets { get; init; }

    /// <summary>Insights: unusual rates of calls or of errors, which AWS learns from the events that the trail logs. Unset means none.</summary>
    [Items(MinItems = 1, MaxItems = 2)]
    [ListMap("insightType")]
    public IReadOnlyList<InsightSelector>? InsightSelectors { get; init; }

    /// <summary>What happens on AWS when this object is deleted: Retain (the default) leaves the trail as it is, logging, without the owner tags; Delete removes it. The bucket and what is in it stay in any case. May be changed on an object that is being deleted.</summary>
    public override DeletionPolicy? DeletionPolicy { get; init; }

    public static IReadOnlyList<ValidationRule<TrailSpec>> Rules => TrailRules.All;

    public static IReadOnlyList<TransitionRule<TrailSpec>> Transitions { get; } =
    [AwsResourceRules.RegionImmutable<TrailSpec>(), AwsResourceRules.NameImmutable<TrailSpec>(spec => spec.Name)];
}

/// <summary>Whether a trail logs.</summary>
public enum TrailLogging
{
    /// <summary>It is started, and kept so.</summary>
    Enabled,

    /// <summary>It is stopped, and kept so.</summary>
    Disabled,
}

/// <summary>Events of SageMaker.</summary>
public enum TrailPreset
{
    /// <summary>Management events, SageMaker's among those of all services: a trail cannot tell them apart.</summary>
    SageMakerManagement,

    /// <summary>InvokeEndpoint, InvokeEndpointAsync and InvokeEndpointWithResponseStream of all endpoints.</summary>
    SageMakerInferenceDataEvents,

    /// <summary>Reads and writes of records in feature groups.</summary>
    SageMakerFeatureStore,

    /// <summary>Metrics of the trials of experiments.</summary>
    SageMakerExperiments,

    /// <summary>Calls of MLflow tracking servers.</summary>
    SageMakerMlflow,
}
