using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.GuardDutyDetectors;

/// <summary>A filter of findings (CreateFilter).</summary>
public sealed record FindingFilter
{
    /// <summary>The filter's name on AWS: 3 to 64 letters, digits, dots, hyphens and underscores.</summary>
    [Length(3, 64)]
    [Pattern("^[a-zA-Z0-9_.-]+$")]
    public required string Name { get; init; }

    /// <summary>What it is for; at most 512 characters.</summary>
    [Length(0, 512)]
    public string? Description { get; init; }

    /// <summary>What happens to findings that match: NOOP (the default) nothing, ARCHIVE they are archived at once, and neither sent to EventBridge nor exported.</summary>
    [AllowedValues("NOOP", "ARCHIVE")]
    public string? Action { get; init; }

    /// <summary>The place among all filters of the detector, 1 to 100: in that order they are applied. A place beyond the last filter is the end. Unset means that it does not matter.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(100)]
    public int? Rank { get; init; }

    /// <summary>Which findings match.</summary>
    public required FindingCriteria FindingCriteria { get; init; }
}

/// <summary>Which findings a filter is for: those for which all conditions hold.</summary>
public sealed record FindingCriteria
{
    /// <summary>The conditions, each by the property of the finding that it is about, such as severity, type or resource.resourceType.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    public required IReadOnlyDictionary<string, FindingCondition> Criterion { get; init; }
}

/// <summary>What must hold of one property of a finding; with several operators, all of them.</summary>
public sealed record FindingCondition : IValidated<FindingCondition>
{
    // What JSON carries exactly everywhere; times are far below.
    private const double MostExact = 9_007_199_254_740_991;

    /// <summary>It is one of these.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(1, 2048)]
    [JsonPropertyName("equals")]
    public IReadOnlyList<string>? EqualTo { get; init; }

    /// <summary>It is none of these.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(1, 2048)]
    public IReadOnlyList<string>? NotEquals { get; init; }

    /// <summary>It is greater than this; times, as of updatedAt, in milliseconds since 1970.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(MostExact)]
    public long? GreaterThan { get; init; }

    /// <summary>It is this or greater.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(MostExact)]
    public long? GreaterThanOrEqual { get; init; }

    /// <summary>It is less than this.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(MostExact)]
    public long? LessThan { get; init; }

    /// <summary>It is this or less.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(MostExact)]
    public long? LessThanOrEqual { get; init; }

    /// <summary>It matches one of these, in which * stands for any characters and ? for one.</summary>
    [Items(MinItems = 1, MaxItems = 5)]
    [ItemLength(1, 512)]
    public IReadOnlyList<string>? Matches { get; init; }

    /// <summary>It matches none of these.</summary>
    [Items(MinItems = 1, MaxItems = 5)]
    [ItemLength(1, 512)]
    public IReadOnlyList<string>? NotMatches { get; init; }

    /// <summary>https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Condition.html</summary>
    public static IReadOnlyList<ValidationRule<FindingCondition>> Rules { get; } =
    [
        new(
            "guardduty-condition",
            "has(self.equals) || has(self.notEquals) || has(self.greaterThan) || has(self.greaterThanOrEqual)"
                + " || has(self.lessThan) || has(self.lessThanOrEqual) || has(self.matches) || has(self.notMatches)",
            "a condition must have at least one operator, such as `equals` or `greaterThanOrEqual`",
            condition => condition != Nothing
        ),
    ];

    private static FindingCondition Nothing { get; } = new();
}
