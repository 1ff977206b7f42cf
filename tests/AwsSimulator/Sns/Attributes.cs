using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sns;

/// <summary>Names and texts, as SNS keeps everything.</summary>
internal static class Attributes
{
    public static ImmutableSortedDictionary<string, string> None { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The Attributes of a request.</summary>
    public static ImmutableSortedDictionary<string, string> Of(AwsRequest request) =>
        None.SetItems(
            request
                .Objects("Attributes")
                .Select(entry => KeyValuePair.Create(entry["key"]?.ToString() ?? "", entry["value"]?.ToString() ?? ""))
        );

    public static JsonObject ToJson(IEnumerable<KeyValuePair<string, string>> attributes) =>
        new(attributes.Select(attribute => KeyValuePair.Create(attribute.Key, (JsonNode?)attribute.Value)));

    /// <summary>Sets one as the service does: an empty value unsets it.</summary>
    public static ImmutableSortedDictionary<string, string> With(
        this ImmutableSortedDictionary<string, string> attributes,
        string name,
        string? value
    ) => string.IsNullOrEmpty(value) ? attributes.Remove(name) : attributes.SetItem(name, value);
}
