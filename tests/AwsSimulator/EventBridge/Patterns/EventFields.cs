using System.Collections.Immutable;
using System.Text.Json;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>The values in an event by their paths. Objects and arrays have none of their own: "Exists matching only works on
/// leaf nodes".</summary>
internal sealed class EventFields
{
    private readonly List<EventField> fields = [];
    private ILookup<string, EventField> byPath = null!;
    private int arrays;

    private EventFields() { }

    public static EventFields Of(JsonElement @event)
    {
        var read = new EventFields();
        read.Add("", @event, ImmutableDictionary<int, int>.Empty);
        read.byPath = read.fields.ToLookup(field => field.Path, StringComparer.Ordinal);
        return read;
    }

    /// <summary>The values at a path that are in the same items as others that were found.</summary>
    public IEnumerable<EventField> At(string path, ImmutableDictionary<int, int> items) =>
        byPath[path]
            .Where(field => field.Items.All(item => items.GetValueOrDefault(item.Key, item.Value) == item.Value));

    private void Add(string path, JsonElement element, ImmutableDictionary<int, int> items)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Add(PatternReader.Join(path, member.Name), member.Value, items);
                }

                break;
            case JsonValueKind.Array:
                var array = arrays++;
                foreach (var (index, item) in element.EnumerateArray().Index())
                {
                    Add(path, item, items.SetItem(array, index));
                }

                break;
            default:
                fields.Add(new(path, EventValue.Of(element), items));
                break;
        }
    }
}
