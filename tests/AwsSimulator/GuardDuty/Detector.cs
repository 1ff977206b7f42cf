using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>One version of a detector with its filters and destinations. Its name is its id.</summary>
internal sealed record Detector(string Name, string Arn) : TaggedResource(Name, Arn)
{
    public const string SixHours = "SIX_HOURS";

    public bool IsEnabled { get; init; } = true;

    public string Frequency { get; init; } = SixHours;

    public required ImmutableSortedDictionary<string, Feature> Features { get; init; }

    /// <summary>In the order of their ranks.</summary>
    public ImmutableList<FindingFilter> Filters { get; init; } = [];

    public ImmutableList<PublishingDestination> Destinations { get; init; } = [];

    public string? ClientToken { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Without times, states, and ids that the service draws.</summary>
    public JsonObject Configuration() =>
        new()
        {
            ["enable"] = IsEnabled,
            ["findingPublishingFrequency"] = Frequency,
            ["features"] = Map(Features, feature => feature.Key, feature => feature.Value.Configuration()),
            ["filters"] = Map(Filters, filter => filter.Name, filter => filter.Configuration()),
            ["publishingDestinations"] = Map(Destinations, one => one.Type, one => one.Configuration()),
        };

    /// <summary>As GetDetector shows it, but for the tags.</summary>
    public JsonObject Describe() =>
        new()
        {
            ["createdAt"] = Time(CreatedAt),
            ["updatedAt"] = Time(UpdatedAt),
            ["status"] = StatusOf(IsEnabled),
            ["serviceRole"] =
                $"arn:aws:iam::{Arn.Split(':')[4]}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty",
            ["findingPublishingFrequency"] = Frequency,
            ["features"] = new JsonArray([
                .. Feature.ReadOnly.Select(name => Describe(name, new Feature(StatusOf(IsEnabled)))),
                .. Features.Select(feature => Describe(feature.Key, feature.Value)),
            ]),
        };

    private JsonObject Describe(string name, Feature feature)
    {
        var described = new JsonObject
        {
            ["name"] = name,
            ["status"] = feature.Status,
            ["updatedAt"] = UpdatedAt.ToUnixTimeSeconds(),
        };
        if (Feature.AdditionalOf(name) is { Count: > 0 } additional)
        {
            described["additionalConfiguration"] = new JsonArray([
                .. additional.Select(one => new JsonObject
                {
                    ["name"] = one,
                    ["status"] = feature.Additional.GetValueOrDefault(one, Feature.Disabled),
                    ["updatedAt"] = UpdatedAt.ToUnixTimeSeconds(),
                }),
            ]);
        }

        return described;
    }

    private static string StatusOf(bool isEnabled) => isEnabled ? Feature.Enabled : Feature.Disabled;

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonObject> value) =>
        new(items.Select(item => KeyValuePair.Create(key(item), (JsonNode?)value(item))));
}
