using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudTrail.TrailErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail.Rules;

/// <summary>What selectors may hold, beyond the shape of the requests (API reference, EventSelector, AdvancedFieldSelector and
/// InsightSelector; CloudTrail User Guide, "Quotas").</summary>
internal static class SelectorRules
{
    private const int MostBasic = 5;
    private const int MostResources = 250;
    private const int MostValues = 500;

    private static readonly string[] ResourceTypes =
    [
        "AWS::S3::Object",
        "AWS::Lambda::Function",
        "AWS::DynamoDB::Table",
    ];

    private static readonly string[] Excludable = ["kms.amazonaws.com", "rdsdata.amazonaws.com"];

    /// <summary>Fields that take Equals alone.</summary>
    private static readonly string[] EqualsOnly = ["eventCategory", "readOnly", "resources.type", "errorCode"];

    private static readonly string[] Categories = ["Management", "Data", "NetworkActivity"];

    public static IReadOnlyList<string> Operators { get; } =
    ["Equals", "StartsWith", "EndsWith", "NotEquals", "NotStartsWith", "NotEndsWith"];

    public static void Check(IReadOnlyList<JsonObject> selectors)
    {
        Expect(selectors.Count <= MostBasic, $"A trail has at most {MostBasic} event selectors.");
        var resources = selectors.SelectMany(selector => selector.Structures("DataResources")).ToList();
        Expect(
            resources.Sum(resource => resource.Texts("Values").Count()) <= MostResources,
            $"A trail has at most {MostResources} data resources."
        );
        foreach (var resource in resources)
        {
            Expect(
                ResourceTypes.Contains(resource.Text("Type")),
                $"The resource type {resource.Text("Type")} is not valid in an event selector."
            );
        }

        foreach (var selector in selectors)
        {
            var excluded = selector.Texts("ExcludeManagementEventSources").ToList();
            Expect(excluded.All(Excludable.Contains), "An event source cannot be excluded.");
            Expect(
                excluded.Count == 0 || selector["IncludeManagementEvents"]?.ToString() is not ("false" or "False"),
                "Event sources can be excluded only where management events are included."
            );
        }
    }

    public static void CheckAdvanced(IReadOnlyList<JsonObject> selectors)
    {
        foreach (var selector in selectors)
        {
            CheckFields([.. selector.Structures("FieldSelectors")]);
        }

        var values = selectors
            .SelectMany(selector => selector.Structures("FieldSelectors"))
            .Sum(field => Operators.Sum(name => field.Texts(name).Count()));
        Expect(values <= MostValues, $"A trail has at most {MostValues} values in its advanced event selectors.");
    }

    /// <summary>"To log Insights events on API call volume, the trail must log write management events. … on API error rate, …
    /// read or write management events."</summary>
    public static void CheckInsights(IReadOnlyList<JsonObject> insights, JsonObject selectors)
    {
        var wanted = insights.SelectMany(one => one.Texts("EventCategories")).ToList();
        TrailErrors.Expect(
            insights.Select(one => one.Text("InsightType")).Distinct().Count() == insights.Count,
            InvalidInsights,
            "An insight type may be given once."
        );
        TrailErrors.Expect(
            !wanted.Contains("Management") || LogsManagementEvents(selectors),
            InvalidInsights,
            "The trail has to log management events."
        );
    }

    private static bool LogsManagementEvents(JsonObject selectors) =>
        selectors
            .Structures("EventSelectors")
            .Any(selector => selector["IncludeManagementEvents"]?.ToString() is not ("false" or "False"))
        || selectors
            .Structures("AdvancedEventSelectors")
            .Any(selector => CategoryOf([.. selector.Structures("FieldSelectors")]) == "Management");

    private static void CheckFields(IReadOnlyList<JsonObject> fields)
    {
        Expect(
            fields.Select(field => field.Text("Field")).Distinct(StringComparer.Ordinal).Count() == fields.Count,
            "A field may be given once in an advanced event selector."
        );
        foreach (var field in fields)
        {
            var operators = Operators.Where(field.Has).ToList();
            Expect(operators.Count > 0, $"The field {field.Text("Field")} has no operator.");
            Expect(
                !EqualsOnly.Contains(field.Text("Field")) || operators is ["Equals"],
                $"The field {field.Text("Field")} takes Equals only."
            );
        }

        CheckCategory(fields);
    }

    private static void CheckCategory(IReadOnlyList<JsonObject> fields)
    {
        var category = CategoryOf(fields);
        Expect(
            Categories.Contains(category),
            "An advanced event selector has to have eventCategory Management, Data or NetworkActivity."
        );
        Expect(
            category != "Data" || Find(fields, "resources.type")?.Texts("Equals").Count() == 1,
            "An advanced event selector for data events has to have one resources.type."
        );
        Expect(
            category != "Management" || (Find(fields, "resources.type") ?? Find(fields, "resources.ARN")) is null,
            "An advanced event selector for management events knows no resources."
        );
        Expect(
            category != "NetworkActivity" || Find(fields, "eventSource")?.Texts("Equals").Count() == 1,
            "An advanced event selector for network activity has to have one eventSource."
        );
        Expect(
            category != "Management"
                || Find(fields, "eventSource") is not { } source
                || (!source.Has("Equals") && source.Texts("NotEquals").All(Excludable.Contains)),
            "Of event sources of management events only kms.amazonaws.com and rdsdata.amazonaws.com can be excluded."
        );
        Expect(
            Find(fields, "readOnly")?.Texts("Equals").All(value => value is "true" or "false") != false,
            "The field readOnly takes true or false."
        );
    }

    private static string? CategoryOf(IReadOnlyList<JsonObject> fields) =>
        Find(fields, "eventCategory")?.Texts("Equals").ToList() is [var only] ? only : null;

    private static JsonObject? Find(IEnumerable<JsonObject> fields, string name) =>
        fields.FirstOrDefault(field => field.Text("Field") == name);

    private static void Expect(bool holds, string message) => TrailErrors.Expect(holds, InvalidSelectors, message);
}
