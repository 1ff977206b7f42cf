using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AlarmMuteRules;

/// <summary>
/// The mute rule as it shall be. Once it is over (after expireDate, or after the window of an at expression) it is left on AWS as
/// it is, and is Ready with reason Expired; a later time revives it.
/// </summary>
public sealed record AlarmMuteRuleSpec : TaggedSpec, IValidated<AlarmMuteRuleSpec>
{
    /// <summary>The rule's name on AWS, unique among the mute rules of the account and Region. Unset means namespace_name of this object. Immutable.</summary>
    [Length(1, 255)]
    [Pattern(@"^[^\x00-\x1F\x7F]+$")]
    public string? Name { get; init; }

    /// <summary>A text for people: what the rule is for.</summary>
    [Length(0, 1024)]
    public string? Description { get; init; }

    /// <summary>When alarms are muted.</summary>
    public required MuteRule Rule { get; init; }

    /// <summary>The alarms that are muted, at most 100. Unset means none.</summary>
    [Items(MinItems = 1, MaxItems = 100)]
    public IReadOnlyList<MuteTarget>? MuteTargets { get; init; }

    /// <summary>From when on the schedule counts, to the minute, such as 2026-04-15T08:00:00Z. Unset means at once. Not with an at expression.</summary>
    [Length(20, 32)]
    [Pattern(TimeForm.Pattern)]
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>Until when the schedule counts, to the minute, such as 2026-12-31T23:59:00Z. Unset means for ever. Not with an at expression.</summary>
    [Length(20, 32)]
    [Pattern(TimeForm.Pattern)]
    public DateTimeOffset? ExpireDate { get; init; }

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAlarmMuteRule.html</summary>
    public static IReadOnlyList<ValidationRule<AlarmMuteRuleSpec>> Rules { get; } =
    [
        .. AwsResourceRules.Tags<AlarmMuteRuleSpec>(),
        new(
            "mute-dates",
            "!has(self.startDate) || !has(self.expireDate) || self.expireDate - self.startDate >= duration('1m')",
            "`expireDate` must be at least a minute after `startDate`",
            spec => !(spec.ExpireDate - spec.StartDate < TimeSpan.FromMinutes(1))
        ),
        // Known from Terraform's aws_cloudwatch_alarm_mute_rule, which was tested on AWS; AWS's own pages are silent.
        new(
            "mute-at-dates",
            "!self.rule.schedule.expression.startsWith('at(') || !(has(self.startDate) || has(self.expireDate))",
            "`startDate` and `expireDate` may not be set with an at expression, which says its time itself",
            spec =>
                !spec.Rule.Schedule.Expression.StartsWith("at(", StringComparison.Ordinal)
                || (spec.StartDate is null && spec.ExpireDate is null)
        ),
    ];

    public static IReadOnlyList<TransitionRule<AlarmMuteRuleSpec>> Transitions { get; } =
    [
        AwsResourceRules.RegionImmutable<AlarmMuteRuleSpec>(),
        AwsResourceRules.NameImmutable<AlarmMuteRuleSpec>(spec => spec.Name),
    ];
}
