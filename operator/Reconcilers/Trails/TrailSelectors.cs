using SageMakerMonitorOperator.Api.Trails;
using AdvancedEventSelector = SageMakerMonitorOperator.Aws.CloudTrail.AdvancedEventSelector;
using AdvancedFieldSelector = SageMakerMonitorOperator.Aws.CloudTrail.AdvancedFieldSelector;
using DataResource = SageMakerMonitorOperator.Aws.CloudTrail.DataResource;
using EventSelector = SageMakerMonitorOperator.Aws.CloudTrail.EventSelector;
using InsightSelector = SageMakerMonitorOperator.Aws.CloudTrail.InsightSelector;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>What a trail selects, as CloudTrail takes it. Neither form of event selectors means AWS's default.</summary>
/// <param name="Basic">Empty where the trail has advanced ones.</param>
/// <param name="Advanced">Those of the presets come first.</param>
internal sealed record TrailSelectors(
    IReadOnlyList<EventSelector> Basic,
    IReadOnlyList<AdvancedEventSelector> Advanced,
    IReadOnlyList<InsightSelector> Insights
)
{
    /// <summary>What a trail selects that nobody gave selectors: all management events.</summary>
    public static EventSelector Default { get; } = new() { ReadWriteType = "All", IncludeManagementEvents = true };

    public static TrailSelectors Of(TrailSpec spec) =>
        new(
            [.. (spec.EventSelectors ?? []).Select(Of)],
            [
                .. (spec.Presets ?? []).Order().Select(TrailPresets.SelectorOf),
                .. (spec.AdvancedEventSelectors ?? []).Select(Of),
            ],
            [.. (spec.InsightSelectors ?? []).Select(Of)]
        );

    public static TrailSelectors Of(ObservedTrail observed) =>
        new(
            observed.EventSelectors.EventSelectors,
            observed.EventSelectors.AdvancedEventSelectors,
            observed.InsightSelectors
        );

    private static EventSelector Of(Api.Trails.EventSelector selector) =>
        new()
        {
            ReadWriteType = selector.ReadWriteType ?? Default.ReadWriteType,
            IncludeManagementEvents = selector.IncludeManagementEvents ?? Default.IncludeManagementEvents,
            ExcludeManagementEventSources = selector.ExcludeManagementEventSources,
            DataResources = selector
                .DataResources?.Select(resource => new DataResource { Type = resource.Type, Values = resource.Values })
                .ToList(),
        };

    private static AdvancedEventSelector Of(Api.Trails.AdvancedEventSelector selector) =>
        new()
        {
            Name = selector.Name,
            FieldSelectors =
            [
                .. selector.FieldSelectors.Select(field => new AdvancedFieldSelector
                {
                    Field = field.Field,
                    EqualTo = field.EqualTo,
                    StartsWith = field.StartsWith,
                    EndsWith = field.EndsWith,
                    NotEquals = field.NotEquals,
                    NotStartsWith = field.NotStartsWith,
                    NotEndsWith = field.NotEndsWith,
                }),
            ],
        };

    private static InsightSelector Of(Api.Trails.InsightSelector selector) =>
        new() { InsightType = selector.InsightType, EventCategories = selector.EventCategories };
}
