using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>Decides which writes make CloudTrail equal to the spec. No I/O.</summary>
internal static class TrailPlanner
{
    public static Plan Plan(DesiredTrail desired, TagPlan tags, ObservedTrail? observed) =>
        observed is null ? Create(desired, tags) : Update(desired, tags, observed);

    public static Plan Delete(ObservedTrail observed) =>
        new([], [new Step(new DeleteTrailRequest { Name = observed.Trail.Name }, "the object was deleted")]);

    // What it selects before it logs: a trail for data events alone shall not log others in between.
    private static Plan Create(DesiredTrail desired, TagPlan tags)
    {
        const string IsNew = "the trail is new";
        var selectors = desired.Selectors;
        List<Step> steps = [new(TrailRequests.Create(desired, tags.Desired), "there is no trail of this name")];
        if (TrailFields.OfEvents(selectors).Values.Count > 0)
        {
            steps.Add(new(TrailRequests.PutEvents(desired), IsNew));
        }

        if (desired.IsLogging)
        {
            steps.Add(new(new StartLoggingRequest { Name = desired.Identity.Name }, "a new trail does not log"));
        }

        if (selectors.Insights.Count > 0)
        {
            steps.Add(new(TrailRequests.PutInsights(desired), IsNew));
        }

        return new([], steps);
    }

    private static Plan Update(DesiredTrail desired, TagPlan tags, ObservedTrail observed)
    {
        var has = TrailSettings.Of(observed.Trail, desired.Identity);
        var selects = TrailSelectors.Of(observed);
        var change = TagChange.Between(tags.Desired, observed.Tags, tags.ManagedKeys);
        var settings = Compare(TrailFields.OfSettings, desired.Settings, has);
        var events = Compare(TrailFields.OfEvents, desired.Selectors, selects);
        var insights = Compare(TrailFields.OfInsights, desired.Selectors, selects);
        var logging = Compare(TrailFields.OfLogging, desired.IsLogging, observed.Status.IsLogging);
        Step[] ofEvents = Steps(events, () => TrailRequests.PutEvents(desired));
        Step[] ofInsights = Steps(insights, () => TrailRequests.PutInsights(desired));
        return new Plan(
            [.. logging, .. settings, .. events, .. insights, .. change.Drift(observed.Tags)],
            // Tags first: an adopted trail is marked as ours before it is changed. Insights need the events that they are
            // drawn from: they come after them, and go before them.
            [
                .. TrailTags.Calls.Steps(change, observed.Arn),
                .. Steps(settings, () => TrailRequests.Update(desired, has)),
                .. desired.Selectors.Insights.Count == 0 ? ofInsights : [],
                .. ofEvents,
                .. Steps(logging, () => TrailRequests.Switch(desired)),
                .. desired.Selectors.Insights.Count == 0 ? [] : ofInsights,
            ]
        );
    }

    private static IReadOnlyList<FieldDrift> Compare<T>(Func<T, Fields> fields, T desired, T observed) =>
        Fields.Compare(fields(desired), fields(observed));

    private static Step[] Steps(
        IReadOnlyList<FieldDrift> drift,
        Func<Amazon.Runtime.AmazonWebServiceRequest> request
    ) =>
        drift.Count == 0
            ? []
            : [new Step(request(), $"differs in {string.Join(", ", drift.Select(field => field.Field))}")];
}
