using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.AlarmMuteRules;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AlarmMuteRules;

internal static class MuteRuleSpecs
{
    public static AlarmMuteRuleSpec Base { get; } =
        new()
        {
            Rule = new()
            {
                Schedule = new() { Expression = "cron(0 2 * * SUN)", Duration = "PT4H" },
            },
        };

    /// <summary>Every optional field unset or set.</summary>
    public static Gen<AlarmMuteRuleSpec> Any { get; } =
        from description in Properties.Maybe("maintenance", "é\r\nü")
        from schedule in Schedules()
        from targets in Properties.Maybe(Targets())
        from start in Times(MuteRuleObject.Now.AddDays(-1))
        from expire in Times(MuteRuleObject.Now.AddDays(30))
        from tags in Properties.Maybe(new Dictionary<string, string> { ["team"] = "ml" }, [])
        select new AlarmMuteRuleSpec
        {
            Description = description,
            Rule = new() { Schedule = schedule },
            MuteTargets = targets,
            StartDate = start,
            ExpireDate = expire,
            Tags = tags,
        };

    /// <summary>The same, said otherwise.</summary>
    public static AlarmMuteRuleSpec Otherwise(AlarmMuteRuleSpec spec) =>
        spec with
        {
            Rule = new()
            {
                Schedule = spec.Rule.Schedule with
                {
                    Duration = spec.Rule.Schedule.Duration == "PT90M" ? "PT1H30M" : spec.Rule.Schedule.Duration,
                    Timezone = spec.Rule.Schedule.Timezone ?? "UTC",
                    Expression = spec.Rule.Schedule.Expression.Replace("SUN", "sun", StringComparison.Ordinal),
                },
            },
            // An alarm that two targets lead to is one.
            MuteTargets = spec.MuteTargets is { Count: > 0 } targets ? [.. targets.Reverse(), targets[0]] : null,
            StartDate = spec.StartDate?.AddSeconds(59).ToOffset(TimeSpan.FromHours(9)),
            ExpireDate = spec.ExpireDate?.AddSeconds(1),
        };

    private static Gen<MuteSchedule> Schedules() =>
        from expression in Gen.Elements("cron(0 2 * * SUN)", "cron(30 18 1,15 JAN-MAR *)")
        from duration in Gen.Elements("PT4H", "PT90M", "P2DT12H")
        from timezone in Properties.Maybe("Europe/Berlin", "UTC")
        select new MuteSchedule
        {
            Expression = expression,
            Duration = duration,
            Timezone = timezone,
        };

    private static Gen<IReadOnlyList<MuteTarget>> Targets() =>
        Properties.Some(
            new MuteTarget { AlarmRef = new() { Name = "churn" } },
            new MuteTarget
            {
                AlarmRef = new() { Kind = Api.Alarms.AlarmKind.CompositeAlarm, Name = "all" },
            },
            new MuteTarget { AlarmName = "by, hand" },
            new MuteTarget { AlarmName = "ml_churn" }
        );

    private static Gen<DateTimeOffset?> Times(DateTimeOffset time) => Gen.Elements<DateTimeOffset?>(null, time);
}
