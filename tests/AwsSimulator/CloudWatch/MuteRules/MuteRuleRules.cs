using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;

/// <summary>What PutAlarmMuteRule demands (API reference, PutAlarmMuteRule, Schedule and MuteTargets). The messages are ours.</summary>
internal static class MuteRuleRules
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(15);

    public static readonly RequestShape Put = new(
        Member.Text("Name", 1, 255).Required(),
        Member.Text("Description", 0, 1024),
        Member
            .Structure(
                "Rule",
                Member
                    .Structure(
                        "Schedule",
                        Member.Text("Expression", 1, 256).Required(),
                        Member.Text("Duration", 1, 50).Required(),
                        Member.Text("Timezone", 1, 50)
                    )
                    .Required()
            )
            .Required(),
        Member.Structure("MuteTargets", Member.Texts("AlarmNames", 1, 255, items: 100).Required()),
        AlarmMembers.Tags,
        Member.Text("StartDate"),
        Member.Text("ExpireDate")
    );

    public static readonly RequestShape Named = new(Member.Text("AlarmMuteRuleName", 1, 255).Required());

    public static readonly IReadOnlyList<Rule> All =
    [
        new(
            "Expression must be cron(Minutes Hours Day-of-month Month Day-of-week) or at(yyyy-MM-ddThh:mm).",
            rule => ScheduleTexts.Cron(Expression(rule)) is not null || ScheduleTexts.At(Expression(rule)) is not null
        ),
        new(
            "Duration must be an ISO 8601 duration from PT1M to P15D.",
            rule =>
                ScheduleTexts.Length(Schedule(rule).Text("Duration")!) is { } length
                && length >= Shortest
                && length <= Longest
        ),
        new(
            "Timezone must be a time zone identifier.",
            rule => Schedule(rule).Text("Timezone") is not { } zone || ScheduleTexts.IsTimeZone(zone)
        ),
        new("StartDate must be a timestamp.", rule => MuteTimes.IsTime(rule.Text("StartDate"))),
        new("ExpireDate must be a timestamp.", rule => MuteTimes.IsTime(rule.Text("ExpireDate"))),
        // Terraform's aws_cloudwatch_alarm_mute_rule says so of AWS.
        new(
            "StartDate and ExpireDate cannot be specified with an at expression.",
            rule => ScheduleTexts.At(Expression(rule)) is null || !rule.HasAny("StartDate", "ExpireDate")
        ),
        new(
            "ExpireDate must be after StartDate.",
            rule =>
                !(
                    Minute(rule, "ExpireDate") is { } expires
                    && Minute(rule, "StartDate") is { } starts
                    && expires <= starts
                )
        ),
    ];

    private static DateTimeOffset? Minute(JsonObject rule, string member) =>
        MuteTimes.Read(rule, member) is { } time ? MuteTimes.ToMinute(time) : null;

    private static JsonObject Schedule(JsonObject rule) => rule.Structure("Rule")!.Structure("Schedule")!;

    private static string Expression(JsonObject rule) => Schedule(rule).Text("Expression")!;
}
