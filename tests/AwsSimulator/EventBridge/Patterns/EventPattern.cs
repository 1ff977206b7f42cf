using System.Collections.Immutable;
using System.Text.Json;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>An event pattern, with all operators of "Comparison operators for use in event patterns" (EventBridge User
/// Guide). What the guide leaves open is as in github.com/aws/event-ruler, which AWS says EventBridge runs.</summary>
public sealed class EventPattern
{
    private readonly IReadOnlyList<IReadOnlyList<FieldPattern>> alternatives;

    private EventPattern(IReadOnlyList<IReadOnlyList<FieldPattern>> alternatives) => this.alternatives = alternatives;

    /// <exception cref="AwsException">InvalidEventPatternException, with the reason.</exception>
    public static EventPattern Parse(string text) => new(PatternReader.Read(text));

    /// <summary>Whether an event is one of those that it describes: all of its fields match, each in one of its ways.</summary>
    public bool Matches(JsonElement @event)
    {
        var fields = EventFields.Of(@event);
        return alternatives.Any(alternative => Matches(fields, alternative, 0, ImmutableDictionary<int, int>.Empty));
    }

    // Fields of objects in an array count together only where they are of the same object.
    private static bool Matches(
        EventFields fields,
        IReadOnlyList<FieldPattern> patterns,
        int next,
        ImmutableDictionary<int, int> items
    )
    {
        if (next == patterns.Count)
        {
            return true;
        }

        var candidates = fields.At(patterns[next].Path, items).ToList();
        return candidates.Count == 0
            ? patterns[next].MatchesAbsence && Matches(fields, patterns, next + 1, items)
            : candidates.Any(field =>
                patterns[next].Matches(field.Value) && Matches(fields, patterns, next + 1, items.SetItems(field.Items))
            );
    }
}
