using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>
/// A CloudTrail trail that logs: who called which operation of AWS, delivered to an S3 bucket, and to CloudWatch Logs if wanted.
/// Its presets select the events of SageMaker.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "Trail",
    PluralName = "trails",
    ShortNames = ["smtrail"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("LOGGING", ".status.trail.isLogging", Type = "boolean")]
[AdditionalPrinterColumn("BUCKET", ".spec.s3BucketName")]
[AdditionalPrinterColumn("AWS NAME", ".status.aws.name")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("ARN", ".status.aws.arn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["trails"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["trails/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["trails/finalizers"], Verbs = ["update"])]
public sealed partial record Trail : AwsResource<TrailSpec, TrailStatus>, IValidated<Trail>, IReferrer
{
    /// <inheritdoc/>
    public override string AwsName => Spec.Name ?? $"{Metadata.Namespace}_{Metadata.Name}";

    /// <inheritdoc/>
    public IEnumerable<LocalObject> References =>
        new[] { Spec.SnsTopic?.Topic, Spec.CloudWatchLogs?.LogGroup }.OfType<LocalObject>();

    public static IReadOnlyList<ValidationRule<Trail>> Rules { get; } =
    [
        // A namespace has up to 63 characters and CEL cannot see it: 128 - 63 - 1 are left for the object's name.
        new(
            "trail-default-name",
            "has(self.spec.name) || (size(self.metadata.name) <= 64 && !self.metadata.name.contains('--'))",
            "`spec.name` must be set when `metadata.name` has '--' or more than 64 characters: no trail can be named so",
            trail =>
                trail.Spec.Name is not null
                || (trail.Metadata.Name.Length <= 64 && !trail.Metadata.Name.Contains("--", StringComparison.Ordinal))
        ),
    ];

    /// <summary>Whether AWS takes it for the name of a trail.</summary>
    public static bool IsName(string name) => name.Length is >= 3 and <= 128 && Name().IsMatch(name);

    [GeneratedRegex(
        @"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Name();
}
