using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>The plans that alarms of every type have in common.</summary>
internal static class AlarmPlan
{
    private const int MostNamed = 5;

    /// <param name="put">With its tags.</param>
    public static Plan Create(PutAlarmRequest put) => new([], [new Step(put, "there is no alarm of this name")]);

    /// <param name="put">Without tags, which AWS ignores on an alarm that exists.</param>
    /// <param name="drift">Where AWS differs from it.</param>
    /// <param name="tags">The tags as they shall be.</param>
    /// <param name="observed">The alarm as it is.</param>
    public static Plan Update<TAlarm>(
        PutAlarmRequest put,
        IReadOnlyList<FieldDrift> drift,
        TagPlan tags,
        ObservedAlarm<TAlarm> observed
    )
        where TAlarm : Alarm
    {
        var change = TagChange.Between(tags.Desired, observed.Tags, tags.ManagedKeys);
        return new Plan(
            [.. drift, .. change.Drift(observed.Tags)],
            // Tags first: an adopted alarm is marked as ours before its configuration is replaced.
            [
                .. CloudWatchTags.Steps(change, observed.Arn),
                .. drift.Count == 0 ? [] : new[] { new Step(put, Because(drift)) },
            ]
        );
    }

    /// <summary>Deletes the alarm, or waits for the composite alarms whose rules name it: AWS refuses it before.</summary>
    public static Plan Delete<TAlarm>(ObservedAlarm<TAlarm> observed)
        where TAlarm : Alarm =>
        observed.Parents.Count > 0
            ? Plan.Empty with
            {
                Awaits = NamedBy(observed.Parents),
            }
            : new(
                [],
                [
                    new Step(
                        new DeleteAlarmsRequest { AlarmNames = [observed.Alarm.AlarmName] },
                        "the object was deleted"
                    ),
                ]
            );

    private static Problem NamedBy(IReadOnlyList<string> parents)
    {
        var names = string.Join(", ", parents.Take(MostNamed).Select(parent => $"'{parent}'"));
        var others = parents.Count > MostNamed ? $" and {parents.Count - MostNamed} others" : "";
        return new Problem(
            ProblemKind.Waiting,
            Reasons.InUse,
            $"the rules of these composite alarms on AWS name it: {names}{others}. Delete them or take it out of their rules"
        );
    }

    private static string Because(IReadOnlyList<FieldDrift> drift) =>
        $"differs in {string.Join(", ", drift.Select(field => field.Field))}";
}
