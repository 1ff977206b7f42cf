using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;

namespace SageMakerMonitorOperator.Reconcilers.Tests.GuardDutyDetectors;

/// <summary>Specs, by hand and by chance.</summary>
internal static class GuardDutySpecs
{
    public const string Bucket = "arn:aws:s3:::findings/guardduty/";
    public const string Key = "arn:aws:kms:eu-west-1:111122223333:key/1";

    private static readonly string[] FilterNames = ["low", "medium", "noise", "test", "tor"];

    public static Gen<GuardDutyDetectorSpec> Any =>
        from enable in Gen.Elements<bool?>(null, true, false)
        from frequency in Properties.Maybe("FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS")
        from features in Features
        from filters in Filters
        from destination in Properties.Maybe(Gen.Elements(Destination(), Destination("arn:aws:s3:::others")))
        from team in Properties.Maybe("ml", "search")
        select new GuardDutyDetectorSpec
        {
            Enable = enable,
            FindingPublishingFrequency = frequency,
            Features = features,
            Filters = filters,
            PublishingDestinations = destination is null ? null : [destination],
            Tags = team is null ? null : new Dictionary<string, string> { ["team"] = team },
        };

    public static GuardDutyFeature Feature(string name, string status, params (string, string)[] parts) =>
        new()
        {
            Name = name,
            Status = status,
            AdditionalConfiguration =
                parts.Length == 0
                    ? null
                    :
                    [
                        .. parts.Select(part => new GuardDutyAgentManagement
                        {
                            Name = part.Item1,
                            Status = part.Item2,
                        }),
                    ],
        };

    public static FindingFilter Filter(string name, int? rank = null, FindingCondition? severity = null) =>
        new()
        {
            Name = name,
            Rank = rank,
            FindingCriteria = new()
            {
                Criterion = new Dictionary<string, FindingCondition>
                {
                    ["severity"] = severity ?? new() { LessThan = 4 },
                },
            },
        };

    public static PublishingDestination Destination(string bucket = Bucket) =>
        new()
        {
            DestinationType = "S3",
            DestinationArn = bucket,
            KmsKeyArn = Key,
        };

    /// <summary>Lists in another order, defaults said aloud, a slash more or less.</summary>
    public static GuardDutyDetectorSpec InOtherWords(GuardDutyDetectorSpec spec) =>
        spec with
        {
            Enable = spec.Enable ?? true,
            FindingPublishingFrequency = spec.FindingPublishingFrequency ?? "SIX_HOURS",
            Features = spec.Features?.Reverse().ToList(),
            Filters = spec
                .Filters?.Reverse()
                .Select(filter =>
                    filter with
                    {
                        Action = filter.Action ?? "NOOP",
                        Description = filter.Description ?? "",
                    }
                )
                .ToList(),
            PublishingDestinations = spec
                .PublishingDestinations?.Select(one =>
                    one with
                    {
                        DestinationArn = one.DestinationArn.EndsWith('/')
                            ? one.DestinationArn.TrimEnd('/')
                            : $"{one.DestinationArn}/",
                    }
                )
                .ToList(),
        };

    private static Gen<IReadOnlyList<GuardDutyFeature>?> Features =>
        from names in Properties.Some("S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "AI_PROTECTION")
        from runtime in Properties.Maybe("RUNTIME_MONITORING", "EKS_RUNTIME_MONITORING")
        from status in Gen.Elements("ENABLED", "DISABLED")
        from part in Gen.Elements("ENABLED", "DISABLED")
        select (IReadOnlyList<GuardDutyFeature>?)
            [
                .. names.Select(name => Feature(name, status)),
                .. runtime is null
                    ? Array.Empty<GuardDutyFeature>()
                    : [Feature(runtime, part, ("EKS_ADDON_MANAGEMENT", status))],
            ];

    private static Gen<IReadOnlyList<FindingFilter>?> Filters =>
        from names in Properties.Some(FilterNames)
        from ranks in Properties.Shuffled([1, 2, 3, 50, 100])
        from ranked in Gen.Choose(0, FilterNames.Length)
        from conditions in Gen.ArrayOf(Condition, FilterNames.Length)
        from action in Properties.Maybe("NOOP", "ARCHIVE")
        from description in Properties.Maybe("", "Noise")
        select names.Count == 0
            ? null
            : (IReadOnlyList<FindingFilter>?)
                [
                    .. names.Select(
                        (name, index) =>
                            Filter(name, index < ranked ? ranks[index] : null, conditions[index]) with
                            {
                                Action = action,
                                Description = description,
                            }
                    ),
                ];

    private static Gen<FindingCondition> Condition =>
        Gen.Elements(
            new FindingCondition { LessThan = 4 },
            new FindingCondition { GreaterThanOrEqual = 0, LessThanOrEqual = 3 },
            new FindingCondition { GreaterThan = 1_700_000_000_000 },
            new FindingCondition { EqualTo = ["a", "b"], NotEquals = ["c"] },
            new FindingCondition { Matches = ["ml-*", "*-x"], NotMatches = ["?"] }
        );
}
