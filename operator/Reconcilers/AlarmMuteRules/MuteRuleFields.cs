using System.Globalization;
using System.Xml;
using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;

/// <summary>
/// The normal form of a mute rule. Desired and observed both come as the request that would make them, so that one piece of
/// code knows what AWS treats as equal.
/// </summary>
internal static class MuteRuleFields
{
    private const string Utc = "UTC";

    public static Fields Of(PutAlarmMuteRuleRequest rule)
    {
        var schedule = rule.Rule.Schedule;
        var fields = new Fields();
        fields.Set("description", Canonical.Text(rule.Description));
        fields.Set("rule.schedule.expression", Expression(schedule?.Expression));
        fields.Set("rule.schedule.duration", Duration(schedule?.Duration));
        fields.Set("rule.schedule.timezone", Zone(schedule?.Timezone));
        fields.Set("muteTargets", Canonical.Set(rule.MuteTargets?.AlarmNames.Select(name => Canonical.Quoted(name)!)));
        fields.Set("startDate", Minute(rule.StartDate));
        fields.Set("expireDate", Minute(rule.ExpireDate));
        return fields;
    }

    // sun is SUN; at(…) keeps its T.
    private static string? Expression(string? expression) =>
        Canonical.Text(expression) is not { } text ? null
        : text.StartsWith("cron(", StringComparison.Ordinal) ? $"cron({text["cron(".Length..].ToUpperInvariant()}"
        : text;

    // PT90M is PT1H30M.
    private static string? Duration(string? duration) =>
        Canonical.Text(duration) is { } text && ScheduleForms.Length(text) is { } length
            ? XmlConvert.ToString(length)
            : Canonical.Text(duration);

    private static string? Zone(string? zone) => Canonical.Text(zone) is { } text && text != Utc ? text : null;

    private static string? Minute(DateTimeOffset? time) =>
        MuteRuleRequests.ToMinute(time)?.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
