using System.Globalization;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;

/// <summary>Reads times out of a mute rule's configuration.</summary>
internal static class MuteTimes
{
    public static DateTimeOffset? Read(JsonObject configuration, string member) =>
        configuration.Text(member) is { } text
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;

    public static bool IsTime(string? text) =>
        text is null
        || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    public static DateTimeOffset ToMinute(DateTimeOffset time) =>
        new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);

    public static MuteSchedule Schedule(JsonObject configuration)
    {
        var schedule = configuration.Structure("Rule")!.Structure("Schedule")!;
        return new(
            schedule.Text("Expression")!,
            ScheduleTexts.Length(schedule.Text("Duration")!)!.Value,
            TimeZoneInfo.FindSystemTimeZoneById(schedule.Text("Timezone") ?? "UTC"),
            Read(configuration, "StartDate"),
            Read(configuration, "ExpireDate")
        );
    }
}
