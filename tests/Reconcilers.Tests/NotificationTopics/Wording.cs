using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

/// <summary>How an endpoint words one and the same topic; SNS, LocalStack and Moto differ in all of these.</summary>
/// <param name="Reversed">Lists and the members of objects come in another order.</param>
/// <param name="Spacious">JSON comes with white space.</param>
/// <param name="Defaults">What is not set comes at its default, or empty.</param>
/// <param name="Lists">In policies, one comes as a list of one.</param>
internal sealed record Wording(bool Reversed = false, bool Spacious = false, bool Defaults = false, bool Lists = false)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly string[] Json = ["Policy", "DeliveryPolicy", "FilterPolicy", "RedrivePolicy"];

    public static Wording Plain { get; } = new();

    public static Gen<Wording> Any =>
        from flags in Gen.ArrayOf(Gen.Elements(false, true), 4)
        select new Wording(flags[0], flags[1], flags[2], flags[3]);

    public IEnumerable<T> List<T>(IReadOnlyList<T> list) => Reversed ? list.Reverse() : list;

    public Dictionary<string, string> Topic(Dictionary<string, string> attributes) =>
        Words(
            attributes,
            ("DisplayName", ""),
            ("DeliveryPolicy", ""),
            ("SignatureVersion", "1"),
            ("TracingConfig", "PassThrough")
        );

    public Dictionary<string, string> Subscription(Dictionary<string, string> attributes) =>
        Words(
            attributes,
            ("RawMessageDelivery", "false"),
            ("FilterPolicyScope", "MessageAttributes"),
            ("FilterPolicy", "{}"),
            ("DeliveryPolicy", "")
        );

    private Dictionary<string, string> Words(
        Dictionary<string, string> attributes,
        params (string Name, string Value)[] defaults
    )
    {
        var words = attributes.ToDictionary(one => one.Key, one => Word(one.Key, one.Value), StringComparer.Ordinal);
        foreach (var (name, value) in Defaults ? defaults : [])
        {
            words.TryAdd(name, value);
        }

        return words;
    }

    private string Word(string name, string value) =>
        !Json.Contains(name) || value.Length == 0 ? value
        : Other(JsonNode.Parse(value)!, name == "Policy") is var other && Spacious ? other.ToJsonString(Indented)
        : Other(JsonNode.Parse(value)!, name == "Policy").ToJsonString();

    private JsonNode Other(JsonNode node, bool isPolicy) =>
        node switch
        {
            JsonObject fields => new JsonObject(
                List([
                    .. fields.Select(field =>
                        KeyValuePair.Create(field.Key, (JsonNode?)Member(field.Key, field.Value!, isPolicy))
                    ),
                ])
            ),
            // In a policy no list has an order; in a filter or elsewhere it might.
            JsonArray items when isPolicy => new JsonArray([
                .. List([.. items.Select(item => Other(item!, isPolicy))]),
            ]),
            _ => node.DeepClone(),
        };

    private JsonNode Member(string name, JsonNode value, bool isPolicy) =>
        isPolicy && Lists && name is "Action" or "Resource" or "Service" && value is JsonValue
            ? new JsonArray(value.DeepClone())
            : Other(value, isPolicy);
}
