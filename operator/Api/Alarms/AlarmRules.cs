using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Alarms;

/// <summary>The rules of alarms of every type.</summary>
internal static class AlarmRules
{
    private const string OfOneRegion =
        "(!has(self.FIELD) || self.FIELD.all(a, !has(a.arn) || a.arn.split(':')[3] in ['', self.region]))";

    // A namespace has up to 63 characters and CEL cannot see it: 255 - 63 - 1 are left for the object's name.
    public static ValidationRule<T> DefaultName<T>()
        where T : IAlarm =>
        new(
            "alarm-default-name-length",
            "has(self.spec.name) || size(self.metadata.name) <= 191",
            "`spec.name` must be set when `metadata.name` is longer than 191 characters",
            alarm => alarm.Spec.Name is not null || alarm.Metadata.Name.Length <= 191
        );

    /// <summary>Where the spec leaves the Region to the account, the reconciler says it.</summary>
    public static ValidationRule<T> ActionRegion<T>()
        where T : AlarmSpec =>
        new(
            "alarm-action-region",
            $"!has(self.region) || ({string.Join(" && ", ActionLists.Select(OneRegion))})",
            "`alarmActions`, `okActions` and `insufficientDataActions` must be of the alarm's own `region`",
            spec =>
                spec.Region is not { } region
                || spec.AllActions().All(action => action.Arn is not { } arn || ActionArn.IsOf(region, arn))
        );

    /// <summary>The fields of a spec that hold actions.</summary>
    public static IReadOnlyList<string> ActionLists { get; } = ["alarmActions", "okActions", "insufficientDataActions"];

    private static string OneRegion(string field) => OfOneRegion.Replace("FIELD", field, StringComparison.Ordinal);
}
