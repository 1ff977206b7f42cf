namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>Who names whom: composite alarms name others, by name or ARN, in their rules and as suppressors.</summary>
internal static class AlarmReference
{
    /// <summary>The alarms that the rule names, by name. An ARN of elsewhere stays an ARN, which no alarm has as its name
    /// here.</summary>
    public static IEnumerable<string> Children(AlarmStore alarms, Alarm composite) =>
        composite.Configuration["AlarmRule"]?.ToString() is { } rule ? Named(alarms, rule) : [];

    public static IEnumerable<string> Named(AlarmStore alarms, string rule) =>
        Rules.AlarmRule.Parse(rule).Alarms.Select(alarm => Name(alarms, alarm)).Distinct();

    public static string? Suppressor(AlarmStore alarms, Alarm composite) =>
        composite.Configuration["ActionsSuppressor"]?.ToString() is { } suppressor ? Name(alarms, suppressor) : null;

    public static string Name(AlarmStore alarms, string nameOrArn) => alarms.NameIn(nameOrArn) ?? nameOrArn;
}
