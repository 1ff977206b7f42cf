using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds.Fields;

namespace SageMakerMonitorOperator.Integration.GuardDutyDetectors;

/// <summary>Each field of a detector changed on AWS, in GuardDuty's words.</summary>
internal static class GuardDutyDetectorDrifts
{
    public static IReadOnlyList<FieldDrift> All { get; } =
    [
        new("enable", detector => new JsonObject { ["enable"] = !detector["enable"]!.GetValue<bool>() }),
        new("findingPublishingFrequency", "findingPublishingFrequency", "FIFTEEN_MINUTES"),
        Feature("S3_DATA_EVENTS", "status", feature => feature["status"] = "ENABLED"),
        Feature(
            "RUNTIME_MONITORING",
            "additionalConfiguration[].status",
            feature => feature["additionalConfiguration"]!["EC2_AGENT_MANAGEMENT"] = "DISABLED"
        ) with
        {
            Told = "features[RUNTIME_MONITORING].additionalConfiguration[EC2_AGENT_MANAGEMENT].status",
        },
        new("filters[].name", detector => Filters(detector, filters => filters.Remove("tests")))
        {
            Told = "filters[tests]",
            IsManagedWhenUnset = false,
        },
        Filter("description", filter => filter["description"] = "By hand"),
        Filter("action", filter => filter["action"] = (string?)filter["action"] == "NOOP" ? "ARCHIVE" : "NOOP"),
        new("filters[].rank", detector => Filters(detector, Swap))
        {
            Told = "filters[low].rank",
            // Where no rank is wanted, any will do.
            IsManagedWhenUnset = false,
        },
        Filter("findingCriteria.criterion", filter => filter["criterion"]!["severity"]!["lessThan"] = 7) with
        {
            Told = "filters[low].findingCriteria.criterion[severity]",
            IsManagedWhenUnset = false,
        },
        Destination("destinationArn", "arn:aws:s3:::somewhere"),
        Destination("kmsKeyArn", "arn:aws:kms:us-east-1:000000000000:key/other"),
    ];

    private static FieldDrift Feature(string name, string field, Action<JsonNode> change) =>
        new(
            $"features[].{field}",
            detector =>
            {
                var feature = detector["features"]![name]!.DeepClone();
                change(feature);
                return new JsonObject { ["features"] = new JsonObject { [name] = feature } };
            }
        )
        {
            Told = $"features[{name}].{field}",
            // A feature that is not listed is nobody's business.
            IsManagedWhenUnset = false,
        };

    private static FieldDrift Filter(string field, Action<JsonNode> change) =>
        new($"filters[].{field}", detector => Filters(detector, filters => change(filters["low"]!)))
        {
            Told = $"filters[low].{field}",
        };

    private static FieldDrift Destination(string field, string value) =>
        new(
            $"publishingDestinations[].{field}",
            detector =>
            {
                var destination = detector["publishingDestinations"]!["S3"]!.DeepClone();
                destination[field] = value;
                return new JsonObject { ["publishingDestinations"] = new JsonObject { ["S3"] = destination } };
            }
        )
        {
            Told = $"publishingDestinations[S3].{field}",
            IsManagedWhenUnset = false,
        };

    private static JsonObject Filters(JsonObject detector, Action<JsonObject> change)
    {
        var filters = detector["filters"]!.DeepClone().AsObject();
        change(filters);
        return new JsonObject { ["filters"] = filters };
    }

    private static void Swap(JsonObject filters) =>
        (filters["low"]!["rank"], filters["tests"]!["rank"]) = ((JsonNode)2, (JsonNode)1);
}
