using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.Dashboards;

/// <summary>Decides which writes make CloudWatch equal to the spec. No I/O.</summary>
internal static class DashboardPlanner
{
    /// <summary>One widget more at the top moves all others: the first differences say what happened.</summary>
    private const int MaxDrift = 8;

    public static Plan Plan(string name, DesiredBody desired, TagPlan tags, ObservedDashboard? observed) =>
        observed is null ? Create(name, desired, tags) : Update(name, desired, tags, observed);

    public static Plan Delete(ObservedDashboard observed) =>
        new([], [new Step(new DeleteDashboardsRequest { DashboardNames = [observed.Name] }, "the object was deleted")]);

    private static Plan Create(string name, DesiredBody desired, TagPlan tags) =>
        new(
            [],
            [new Step(Put(name, desired, CloudWatchTags.ToList(tags.Desired)), "there is no dashboard of this name")]
        );

    private static Plan Update(string name, DesiredBody desired, TagPlan tags, ObservedDashboard observed)
    {
        List<FieldDrift> drift =
        [
            .. JsonDrift
                .Between(desired.Field, DesiredBody.Read(desired.Text), DesiredBody.Read(observed.Body))
                .Take(MaxDrift),
        ];
        var change = TagChange.Between(tags.Desired, observed.Tags, tags.ManagedKeys);
        return new Plan(
            [.. drift, .. change.Drift(observed.Tags)],
            // Tags first: an adopted dashboard is marked as ours before its body is replaced.
            [
                .. CloudWatchTags.Steps(change, observed.Arn),
                .. drift.Count == 0 ? [] : new[] { new Step(Put(name, desired, tags: null), Because(drift)) },
            ]
        );
    }

    private static PutDashboardRequest Put(string name, DesiredBody desired, IReadOnlyList<Tag>? tags) =>
        new()
        {
            DashboardName = name,
            DashboardBody = desired.Text,
            Tags = tags,
        };

    private static string Because(List<FieldDrift> drift) =>
        $"differs in {string.Join(", ", drift.Select(field => field.Field))}{(drift.Count < MaxDrift ? "" : " and perhaps more")}";
}
