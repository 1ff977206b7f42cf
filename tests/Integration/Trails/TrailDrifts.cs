using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds.Fields;

namespace SageMakerMonitorOperator.Integration.Trails;

/// <summary>Each field of a trail changed on AWS, in CloudTrail's words.</summary>
internal static class TrailDrifts
{
    private const string Basic = "EventSelectors";
    private const string Advanced = "AdvancedEventSelectors";
    private const string Insights = "InsightSelectors";
    private const string Selectors = "Selectors";
    private const string Group = "CloudWatchLogsLogGroupArn";
    private const string Role = "CloudWatchLogsRoleArn";

    public static IReadOnlyList<FieldDrift> All { get; } =
    [.. Settings, .. OfBasic, .. OfAdvanced, .. OfFields, .. OfInsights];

    private static IReadOnlyList<FieldDrift> Settings =>
        [
            new("s3BucketName", "S3BucketName", "somebody-elses"),
            new("s3KeyPrefix", "S3KeyPrefix", "changed"),
            Topic("snsTopic.name"),
            Topic("snsTopic.arn"),
            new("cloudWatchLogs.logGroupArn", Logs),
            new("cloudWatchLogs.roleArn", Logs),
            new("kmsKeyId", "KmsKeyId", "arn:aws:kms:us-east-1:000000000000:key/00000000-12ab-34cd-56ef-1234567890ab"),
            Flag("includeGlobalServiceEvents", "IncludeGlobalServiceEvents", false),
            // One that is to be of one Region, and does without global events, cannot become one of all.
            Flag("isMultiRegionTrail", "IsMultiRegionTrail", true),
            Flag("isOrganizationTrail", "IsOrganizationTrail", true),
            Flag("enableLogFileValidation", "EnableLogFileValidation", true),
            new("logging", "IsLogging", false),
        ];

    private static IReadOnlyList<FieldDrift> OfBasic =>
        [
            OneBasic("readWriteType", selector => selector["ReadWriteType"] = "ReadOnly"),
            OneBasic("includeManagementEvents", selector => selector["IncludeManagementEvents"] = false),
            OneBasic(
                "excludeManagementEventSources",
                selector => selector["ExcludeManagementEventSources"] = new JsonArray("kms.amazonaws.com")
            ),
            OneBasic(
                "dataResources[].type",
                selector => selector["DataResources"]![0]!["Type"] = "AWS::DynamoDB::Table"
            ) with
            {
                IsManagedWhenUnset = false,
            },
            OneBasic(
                "dataResources[].values",
                selector => selector["DataResources"]![0]!["Values"]!.AsArray().Add("arn:aws:s3:::more/")
            ) with
            {
                IsManagedWhenUnset = false,
            },
        ];

    private static IReadOnlyList<FieldDrift> OfAdvanced =>
        [
            new("presets", trail => WithAdvanced(trail, selectors => selectors.RemoveAt(0)))
            {
                Told = "advancedEventSelectors",
                IsManagedWhenUnset = false,
            },
            new("advancedEventSelectors[].name", trail => WithAdvanced(trail, list => Own(list)["Name"] = "renamed"))
            {
                Told = "advancedEventSelectors",
                IsManagedWhenUnset = false,
            },
            new(
                "advancedEventSelectors[].fieldSelectors[].field",
                trail => WithAdvanced(trail, list => Own(list)["FieldSelectors"]!.AsArray().RemoveAt(2))
            )
            {
                Told = "advancedEventSelectors",
                IsManagedWhenUnset = false,
            },
        ];

    private static IReadOnlyList<FieldDrift> OfFields =>
        [
            OneField("equals", list => Field(list, 0)["Equals"] = new JsonArray("Management")),
            .. new[] { "StartsWith", "EndsWith", "NotEquals", "NotStartsWith", "NotEndsWith" }.Select(name =>
                OneField(
                    char.ToLowerInvariant(name[0]) + name[1..],
                    list => Field(list, 2)[name]!.AsArray().Add("changed")
                )
            ),
        ];

    private static IReadOnlyList<FieldDrift> OfInsights =>
        [
            Insight("insightType", insight => insight["InsightType"] = Other((string)insight["InsightType"]!)),
            Insight("eventCategories", insight => insight["EventCategories"] = new JsonArray("Data")),
        ];

    private static FieldDrift Topic(string path) =>
        new(path, "SnsTopicName", "somebody-elses") { Told = "snsTopic", IsManagedWhenUnset = false };

    private static JsonObject Logs(JsonObject trail) =>
        new()
        {
            [Group] = "arn:aws:logs:us-east-1:000000000000:log-group:/changed:*",
            [Role] = "arn:aws:iam::000000000000:role/changed",
        };

    private static FieldDrift Flag(string path, string member, bool unusual) =>
        new(path, trail => new JsonObject { [member] = trail.ContainsKey(member) ? null : unusual });

    private static FieldDrift OneBasic(string field, Action<JsonNode> change) =>
        new(
            $"eventSelectors[].{field}",
            trail =>
            {
                var selectors = trail[Selectors]?.DeepClone() ?? Default();
                change(selectors[Basic]![0]!);
                return new JsonObject { [Selectors] = selectors };
            }
        )
        {
            Told = "eventSelectors",
        };

    private static FieldDrift OneField(string field, Action<JsonArray> change) =>
        new($"advancedEventSelectors[].fieldSelectors[].{field}", trail => WithAdvanced(trail, change))
        {
            Told = "advancedEventSelectors",
            IsManagedWhenUnset = false,
        };

    private static FieldDrift Insight(string field, Action<JsonNode> change) =>
        new(
            $"insightSelectors[].{field}",
            trail =>
            {
                var insights = trail[Insights]!.DeepClone();
                change(insights[0]!);
                return new JsonObject { [Insights] = insights };
            }
        )
        {
            Told = "insightSelectors",
            IsManagedWhenUnset = false,
        };

    private static JsonObject WithAdvanced(JsonObject trail, Action<JsonArray> change)
    {
        var selectors = trail[Selectors]!.DeepClone();
        change(selectors[Advanced]!.AsArray());
        return new JsonObject { [Selectors] = selectors };
    }

    /// <summary>The one that the sample calls so.</summary>
    private static JsonNode Own(JsonArray selectors) =>
        selectors.Single(selector =>
            ((string?)selector!["Name"])?.StartsWith("one ", StringComparison.Ordinal) == true
        )!;

    private static JsonNode Field(JsonArray selectors, int index) => Own(selectors)["FieldSelectors"]![index]!;

    private static JsonNode Default() =>
        new JsonObject
        {
            [Basic] = new JsonArray(new JsonObject { ["ReadWriteType"] = "All", ["IncludeManagementEvents"] = true }),
        };

    private static string Other(string insight) =>
        insight == "ApiCallRateInsight" ? "ApiErrorRateInsight" : "ApiCallRateInsight";
}
