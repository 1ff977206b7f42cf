using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogGroups;

/// <summary>The log group as it shall be. How long its log events are kept is no field here: LogRetention sets that, for many groups at once.</summary>
public sealed record LogGroupSpec : TaggedSpec, IValidated<LogGroupSpec>
{
    private const string ReservedPrefix = "aws/";

    /// <summary>What happens on AWS when this object is deleted: Retain (the default for log groups) leaves the group there, with its log events and without the owner tags; Delete deletes the group and all its log events, for good. May be changed on an object that is being deleted.</summary>
    public override DeletionPolicy? DeletionPolicy { get; init; }

    /// <summary>The group's name on AWS, such as /aws/sagemaker/Endpoints/churn; not its ARN. SageMaker makes that group when the endpoint first logs, if it is not there by then; one that it made is taken over with adoptionPolicy IfUnowned. Unset means namespace_name of this object. Immutable.</summary>
    [Length(1, 512)]
    [Pattern("^[-._/#A-Za-z0-9]+$")]
    public string? Name { get; init; }

    /// <summary>STANDARD, INFREQUENT_ACCESS (cheaper, without metric filters and subscriptions) or DELIVERY (for logs of Lambda on their way to S3 or Firehose; keeps them for a day or two, whatever the retention). AWS never changes it. Unset means STANDARD for a new group, and any class for one that is there already. Immutable.</summary>
    [AllowedValues("STANDARD", "INFREQUENT_ACCESS", "DELIVERY")]
    public string? LogGroupClass { get; init; }

    /// <summary>The KMS key that encrypts log events from now on: id, ARN, alias (alias/name) or ARN of an alias, of a symmetric key in the group's Region whose policy lets logs.REGION.amazonaws.com use it. An alias is looked up when the spec changes, or when a pass is asked for by the annotation sagemakermonitor.dev/reconcile-requested-at; one that leads to another key later is not followed by itself. Unset means none: a key that this object set is taken off, one that others set stays. What was encrypted with a key needs that key for ever.</summary>
    [Length(1, KmsKeyForms.MaxLength)]
    [Pattern(KmsKeyForms.Pattern)]
    public string? KmsKeyId { get; init; }

    /// <summary>true makes AWS refuse to delete the group, whoever asks. With deletionPolicy Delete the deletion of this object then waits until it is false. Unset means false for a new group, and leaves the protection of one that is there as it is.</summary>
    public bool? DeletionProtectionEnabled { get; init; }

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html</summary>
    public static IReadOnlyList<ValidationRule<LogGroupSpec>> Rules { get; } =
    [
        .. AwsResourceRules.Tags<LogGroupSpec>(),
        new(
            "log-group-name-reserved",
            $"!has(self.name) || !self.name.startsWith('{ReservedPrefix}')",
            "`name` must not start with 'aws/', which AWS keeps for itself; names of AWS's services start with '/aws/'",
            spec => spec.Name is not { } name || !name.StartsWith(ReservedPrefix, StringComparison.Ordinal)
        ),
        new(
            "log-group-key-of-aws",
            "!has(self.kmsKeyId) || !(self.kmsKeyId.startsWith('alias/aws/') || self.kmsKeyId.contains(':alias/aws/'))",
            "`kmsKeyId` must be a key of your own: nobody can let CloudWatch Logs use a key that AWS keeps (alias/aws/…)",
            spec => spec.KmsKeyId is not { } key || !KmsKeyForms.IsAwsManagedAlias(key)
        ),
        new(
            "log-group-key-region",
            "!has(self.region) || !has(self.kmsKeyId) || !self.kmsKeyId.startsWith('arn:') || self.kmsKeyId.split(':')[3] == self.region",
            "`kmsKeyId` must be of the Region that `region` names",
            spec =>
                spec.Region is not { } region
                || spec.KmsKeyId is not { } key
                || (KmsKeyForms.RegionOf(key) ?? region) == region
        ),
    ];

    public static IReadOnlyList<TransitionRule<LogGroupSpec>> Transitions { get; } =
    [
        AwsResourceRules.RegionImmutable<LogGroupSpec>(),
        AwsResourceRules.NameImmutable<LogGroupSpec>(spec => spec.Name),
        new(
            "log-group-class-immutable",
            AwsResourceRules.Immutable("logGroupClass"),
            "`logGroupClass` must not change; create another object instead",
            (old, now) => old.LogGroupClass == now.LogGroupClass
        ),
    ];
}
