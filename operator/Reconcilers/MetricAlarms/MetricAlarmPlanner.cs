using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>Decides which writes make CloudWatch equal to the spec. No I/O.</summary>
internal static class MetricAlarmPlanner
{
    public static Plan Plan(DesiredAlarm desired, TagPlan tags, ObservedAlarm? observed) =>
        observed is null ? Create(desired, tags) : Update(desired, tags, observed);

    public static Plan Delete(ObservedAlarm observed) =>
        new(
            [],
            [new Step(new DeleteAlarmsRequest { AlarmNames = [observed.Alarm.AlarmName!] }, "the object was deleted")]
        );

    /// <summary>Takes the owner tags off, so that the alarm can be adopted by another.</summary>
    public static Plan Release(ObservedAlarm observed)
    {
        List<string> keys =
        [
            .. observed
                .Tags.Keys.Where(key => key.StartsWith(OwnerTags.Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        return keys.Count == 0
            ? Planning.Plan.Empty
            : new(
                [],
                [
                    new Step(
                        new UntagResourceRequest { ResourceARN = observed.Arn, TagKeys = keys },
                        "the object was deleted with deletionPolicy Retain"
                    ),
                ]
            );
    }

    private static Plan Create(DesiredAlarm desired, TagPlan tags) =>
        new(
            [],
            [
                new Step(
                    AlarmRequests.From(desired, desired.Spec.ActionsEnabled, ToList(tags.Desired)),
                    "there is no alarm of this name"
                ),
            ]
        );

    private static Plan Update(DesiredAlarm desired, TagPlan tags, ObservedAlarm observed)
    {
        // Unmanaged when unset: a mute by hand survives, since every PutMetricAlarm replaces the whole configuration.
        var actionsEnabled = desired.Spec.ActionsEnabled ?? observed.Alarm.ActionsEnabled;
        var put = AlarmRequests.From(desired, actionsEnabled, tags: null);
        var drift = Fields.Compare(AlarmFields.Of(put), AlarmFields.Of(AlarmRequests.From(observed.Alarm)));
        var change = TagChange.Between(tags.Desired, observed.Tags, tags.ManagedKeys);
        return new Plan(
            [.. drift, .. change.Drift(observed.Tags)],
            [.. TagSteps(change, observed.Arn), .. drift.Count == 0 ? [] : new[] { new Step(put, Because(drift)) }]
        );
    }

    // Tags first: an adopted alarm is marked as ours before its configuration is replaced. PutMetricAlarm ignores Tags
    // on an alarm that exists, hence the calls of their own.
    private static IEnumerable<Step> TagSteps(TagChange change, string arn)
    {
        if (change.Set.Count > 0)
        {
            var request = new TagResourceRequest { ResourceARN = arn, Tags = ToList(change.Set) };
            yield return new Step(request, $"tags differ: {string.Join(", ", request.Tags.Select(tag => tag.Key))}");
        }

        if (change.Remove.Count > 0)
        {
            yield return new Step(
                new UntagResourceRequest { ResourceARN = arn, TagKeys = [.. change.Remove] },
                $"tags are no longer in the spec: {string.Join(", ", change.Remove)}"
            );
        }
    }

    private static string Because(IReadOnlyList<FieldDrift> drift) =>
        $"differs in {string.Join(", ", drift.Select(field => field.Field))}";

    private static List<Tag> ToList(IReadOnlyDictionary<string, string> tags) =>
        [.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag(tag.Key, tag.Value))];
}
