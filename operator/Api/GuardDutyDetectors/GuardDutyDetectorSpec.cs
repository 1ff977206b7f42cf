using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.GuardDutyDetectors;

/// <summary>
/// The detector as it shall be. Features, filters and destinations that are not listed here are not touched; unset fields
/// mean AWS's defaults, which are enforced too.
/// </summary>
public sealed record GuardDutyDetectorSpec : TaggedSpec, IValidated<GuardDutyDetectorSpec>
{
    /// <summary>What happens on AWS when this object is deleted: Retain (the default) leaves the detector there as it is, without the owner tags. Delete turns GuardDuty off in this Region: the detector goes with all its filters, destinations and findings, those of others included. May be changed on an object that is being deleted.</summary>
    public override DeletionPolicy? DeletionPolicy { get; init; }

    /// <summary>True (the default): GuardDuty watches. False suspends it; findings and settings stay.</summary>
    public bool? Enable { get; init; }

    /// <summary>How often GuardDuty publishes that a known finding occurred again, to EventBridge and to the destinations: FIFTEEN_MINUTES, ONE_HOUR or SIX_HOURS (the default). New findings are published within five minutes.</summary>
    [AllowedValues("FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS")]
    public string? FindingPublishingFrequency { get; init; }

    /// <summary>The protection plans that are switched here, each by its name. Those that are not listed stay as they are; when the detector is made they get AWS's defaults, said aloud: S3_DATA_EVENTS, EKS_AUDIT_LOGS, EBS_MALWARE_PROTECTION, RDS_LOGIN_EVENTS and LAMBDA_NETWORK_LOGS enabled, EKS_RUNTIME_MONITORING disabled; AI_PROTECTION and AI_ANALYST, which not every Region has, are left to AWS. Where a Region lacks one of the others, make the detector in the console and adopt it.</summary>
    [Items(MaxItems = 9)]
    [ListMap("name")]
    public IReadOnlyList<GuardDutyFeature>? Features { get; init; }

    /// <summary>Filters of findings, each by its name; with action ARCHIVE they are suppression rules. One that is taken out of the list is deleted; those of others stay.</summary>
    [Items(MaxItems = 100)]
    [ListMap("name")]
    public IReadOnlyList<FindingFilter>? Filters { get; init; }

    /// <summary>Where findings are exported to; GuardDuty has one destination of each type, and the only type is S3. One that is taken out of the list is deleted.</summary>
    [Items(MaxItems = 1)]
    [ListMap("destinationType")]
    public IReadOnlyList<PublishingDestination>? PublishingDestinations { get; init; }

    /// <summary>https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html</summary>
    public static IReadOnlyList<ValidationRule<GuardDutyDetectorSpec>> Rules { get; } =
    [
        .. AwsResourceRules.Tags<GuardDutyDetectorSpec>(),
        new(
            "guardduty-runtime-monitoring",
            "!has(self.features) || !(self.features.exists(f, f.name == 'RUNTIME_MONITORING')"
                + " && self.features.exists(f, f.name == 'EKS_RUNTIME_MONITORING'))",
            "`features` must not have both RUNTIME_MONITORING and EKS_RUNTIME_MONITORING: the first includes the second, and AWS refuses to be told of both",
            spec => !(Has(spec, GuardDutyFeature.RuntimeMonitoring) && Has(spec, GuardDutyFeature.EksRuntimeMonitoring))
        ),
        new(
            "guardduty-filter-ranks",
            "!has(self.filters) || self.filters.all(f, !has(f.rank)"
                + " || self.filters.exists_one(o, has(o.rank) && o.rank == f.rank))",
            "`filters` must not have the same `rank` twice",
            spec => AreDistinct((spec.Filters ?? []).Select(filter => filter.Rank).OfType<int>())
        ),
        new(
            "guardduty-key-region",
            "!has(self.region) || !has(self.publishingDestinations)"
                + " || self.publishingDestinations.all(d, d.kmsKeyArn.contains(':kms:' + self.region + ':'))",
            "`publishingDestinations` must have a `kmsKeyArn` in the detector's `region`",
            spec =>
                spec.Region is null
                || (spec.PublishingDestinations ?? []).All(destination =>
                    destination.KmsKeyArn.Contains($":kms:{spec.Region}:", StringComparison.Ordinal)
                )
        ),
    ];

    public static IReadOnlyList<TransitionRule<GuardDutyDetectorSpec>> Transitions { get; } =
    [AwsResourceRules.RegionImmutable<GuardDutyDetectorSpec>()];

    private static bool Has(GuardDutyDetectorSpec spec, string feature) =>
        (spec.Features ?? []).Any(one => one.Name == feature);

    private static bool AreDistinct(IEnumerable<int> ranks)
    {
        var seen = new HashSet<int>();
        return ranks.All(seen.Add);
    }
}
