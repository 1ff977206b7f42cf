using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>A trail as canonical fields; what is at AWS's default is absent.</summary>
internal static class TrailFields
{
    private const string True = "true";
    private const string Management = "Management";

    public const string LogGroup = "cloudWatchLogs.logGroupArn";
    public const string Role = "cloudWatchLogs.roleArn";

    public static Fields OfSettings(TrailSettings settings)
    {
        var fields = new Fields();
        fields.Set("s3BucketName", settings.Bucket);
        fields.Set("s3KeyPrefix", settings.Prefix);
        fields.Set("snsTopic", settings.TopicArn);
        fields.Set(LogGroup, settings.LogGroupArn);
        fields.Set(Role, settings.RoleArn);
        fields.Set("kmsKeyId", settings.KeyArn);
        fields.Set("includeGlobalServiceEvents", settings.IncludesGlobalEvents ? null : "false");
        fields.Set("isMultiRegionTrail", settings.IsMultiRegion ? True : null);
        fields.Set("isOrganizationTrail", settings.IsOrganization ? True : null);
        fields.Set("enableLogFileValidation", settings.ValidatesFiles ? True : null);
        return fields;
    }

    public static Fields OfEvents(TrailSelectors selectors)
    {
        var fields = new Fields();
        var basic = Joined(selectors.Basic.Select(Text));
        fields.Set("eventSelectors", basic == Text(TrailSelectors.Default) ? null : basic);
        fields.Set("advancedEventSelectors", Joined(selectors.Advanced.Select(Text)));
        return fields;
    }

    public static Fields OfInsights(TrailSelectors selectors)
    {
        var fields = new Fields();
        fields.Set(
            "insightSelectors",
            Joined(
                selectors.Insights.Select(insight =>
                    $"{insight.InsightType}({Canonical.Set(insight.EventCategories) ?? Management})"
                )
            )
        );
        return fields;
    }

    public static Fields OfLogging(bool isLogging)
    {
        var fields = new Fields();
        fields.Set("logging", isLogging ? "Enabled" : "Disabled");
        return fields;
    }

    // Any selector selects an event: neither their order nor a repetition counts.
    private static string? Joined(IEnumerable<string> texts)
    {
        string[] sorted = [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? null : string.Join("; ", sorted);
    }

    private static string Text(EventSelector selector)
    {
        string?[] parts =
        [
            selector.IncludeManagementEvents == false ? "without management events" : "with management events",
            selector.ReadWriteType ?? "All",
            Canonical.Set(selector.ExcludeManagementEventSources) is { } excluded ? $"not of {excluded}" : null,
            .. (selector.DataResources ?? [])
                .Where(resource => resource.Values is { Count: > 0 })
                .GroupBy(resource => resource.Type, StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => $"{same.Key}[{Values(same.SelectMany(resource => resource.Values!))}]"),
        ];
        return string.Join(" ", parts.OfType<string>());
    }

    private static string Text(AdvancedEventSelector selector) =>
        string.Join(
            " ",
            new[] { Canonical.Quoted(selector.Name) }
                .Concat(selector.FieldSelectors.OrderBy(field => field.Field, StringComparer.Ordinal).Select(Text))
                .OfType<string>()
        );

    private static string Text(AdvancedFieldSelector selector)
    {
        (string Operator, IReadOnlyList<string>? Values)[] lists =
        [
            ("equals", selector.EqualTo),
            ("startsWith", selector.StartsWith),
            ("endsWith", selector.EndsWith),
            ("notEquals", selector.NotEquals),
            ("notStartsWith", selector.NotStartsWith),
            ("notEndsWith", selector.NotEndsWith),
        ];
        return $"{selector.Field}({string.Join(" ", lists.Where(list => list.Values is { Count: > 0 }).Select(list => $"{list.Operator} {Values(list.Values!)}"))})";
    }

    private static string? Values(IEnumerable<string> values) =>
        Canonical.Set(values.Select(value => Canonical.Quoted(value)!));
}
