using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>What CloudTrail demands across fields (AWS API reference, CreateTrail, PutEventSelectors and PutInsightSelectors).</summary>
internal static partial class TrailRules
{
    private const int MostDataResources = 250;
    private const int MostValues = 500;

    private const string AnyManagement =
        "!(has(self.eventSelectors) || has(self.advancedEventSelectors) || has(self.presets))"
        + " || (has(self.presets) && 'SageMakerManagement' in self.presets)"
        + " || (has(self.eventSelectors)"
        + " && self.eventSelectors.exists(s, !has(s.includeManagementEvents) || s.includeManagementEvents))"
        + " || (has(self.advancedEventSelectors) && self.advancedEventSelectors.exists(s,"
        + " s.fieldSelectors.exists(f, f.field == 'eventCategory' && has(f.equals) && 'Management' in f.equals)))";

    private static readonly string CountOfValues = string.Join(
        " + ",
        new[] { "equals", "startsWith", "endsWith", "notEquals", "notStartsWith", "notEndsWith" }.Select(list =>
            $"(has(f.{list}) ? size(f.{list}) : 0)"
        )
    );

    public static IReadOnlyList<ValidationRule<TrailSpec>> All { get; } =
    [
        .. AwsResourceRules.Tags<TrailSpec>(),
        new(
            "trail-name-address",
            "!has(self.name) || !self.name.matches('^[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+$')",
            "`name` must not have the form of an IP address",
            spec => spec.Name is null || !Address().IsMatch(spec.Name)
        ),
        new(
            "trail-global-events",
            "!has(self.isMultiRegionTrail) || !self.isMultiRegionTrail"
                + " || !has(self.includeGlobalServiceEvents) || self.includeGlobalServiceEvents",
            "`includeGlobalServiceEvents` must not be false where `isMultiRegionTrail` is true",
            spec => spec.IsMultiRegionTrail != true || spec.IncludeGlobalServiceEvents != false
        ),
        new(
            "trail-selectors-one-form",
            "!has(self.eventSelectors) || (!has(self.advancedEventSelectors) && !has(self.presets))",
            "`eventSelectors` may not be set with `advancedEventSelectors` or `presets`: a trail has selectors of one form",
            spec => spec.EventSelectors is null || (spec.AdvancedEventSelectors is null && spec.Presets is null)
        ),
        new(
            "trail-data-resources",
            "!has(self.eventSelectors) || self.eventSelectors.map(s, has(s.dataResources)"
                + $" ? s.dataResources.map(r, size(r.values)).sum() : 0).sum() <= {MostDataResources}",
            $"`eventSelectors` must not have more than {MostDataResources} values of data resources in all",
            spec =>
                (spec.EventSelectors ?? [])
                    .SelectMany(selector => selector.DataResources ?? [])
                    .Sum(resource => resource.Values.Count) <= MostDataResources
        ),
        new(
            "trail-selector-values",
            $"!has(self.advancedEventSelectors) || self.advancedEventSelectors.map(s, s.fieldSelectors.map(f, {CountOfValues}).sum()).sum() <= {MostValues}",
            $"`advancedEventSelectors` must not have more than {MostValues} values in all",
            spec => Values(spec.AdvancedEventSelectors ?? []) <= MostValues
        ),
        new(
            "trail-insights-management",
            "!has(self.insightSelectors)"
                + " || !self.insightSelectors.exists(i, !has(i.eventCategories) || 'Management' in i.eventCategories)"
                + $" || {AnyManagement}",
            "`insightSelectors` of management events must be on a trail that logs them: add `presets: [SageMakerManagement]` or a selector for them",
            spec => !NeedsManagement(spec) || LogsManagement(spec)
        ),
    ];

    private static int Values(IReadOnlyList<AdvancedEventSelector> selectors) =>
        selectors
            .SelectMany(selector => selector.FieldSelectors)
            .SelectMany(field => field.Lists)
            .Sum(list => list.Count);

    private static bool NeedsManagement(TrailSpec spec) =>
        (spec.InsightSelectors ?? []).Any(insight => insight.EventCategories?.Contains("Management") != false);

    private static bool LogsManagement(TrailSpec spec) =>
        spec is { EventSelectors: null, AdvancedEventSelectors: null, Presets: null }
        || spec.Presets?.Contains(TrailPreset.SageMakerManagement) == true
        || (spec.EventSelectors ?? []).Any(selector => selector.IncludeManagementEvents != false)
        || (spec.AdvancedEventSelectors ?? []).Any(selector => AdvancedSelectorRules.IsOf("Management", selector));

    [GeneratedRegex(@"^[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
