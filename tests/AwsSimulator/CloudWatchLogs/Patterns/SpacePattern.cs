using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary><c>[ip, user, ..., status = 4*, bytes > 1000]</c>: all fields of a message in their order; <c>...</c> stands for
/// any number of them. Brackets and quotation marks hold a field together.</summary>
internal static partial class SpacePattern
{
    /// <param name="Condition">Null is the ellipsis.</param>
    private sealed record Field(string Name, Condition? Condition);

    /// <param name="reader">Behind the opening bracket.</param>
    public static FilterPattern Read(PatternReader reader)
    {
        var fields = new List<Field>();
        do
        {
            fields.Add(ReadField(reader));
        } while (reader.Take(","));

        reader.Demand("]");
        reader.DemandEnd();
        return fields.Count(field => field.Condition is null) <= 1
            ? new(reader.Regexes, message => Match(fields, message))
            : throw PatternReader.Invalid();
    }

    private static Field ReadField(PatternReader reader)
    {
        if (reader.Take("..."))
        {
            return new("", Condition: null);
        }

        var conditions = new ConditionReader(reader, takesBare: true);
        var condition = conditions.Read();
        return conditions.Selectors.Distinct(StringComparer.Ordinal).Count() == 1
            ? new(conditions.Selectors[0], condition)
            : throw PatternReader.Invalid();
    }

    private static Dictionary<string, string>? Match(List<Field> fields, string message)
    {
        var values = Split(message);
        var any = fields.FindIndex(field => field.Condition is null);
        var named = any < 0 ? fields.Count : fields.Count - 1;
        if (any < 0 ? values.Count != named : values.Count < named)
        {
            return null;
        }

        var extracted = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < values.Count; index++)
        {
            var field = At(fields, any, index, values.Count);
            var value = new FieldValue(Exists: true, JsonValue.Create(values[index]));
            if (field.Condition?.Invoke(_ => value) == false)
            {
                return null;
            }

            var name = field.Name.Length > 0 ? field.Name : (index + 1).ToString(CultureInfo.InvariantCulture);
            extracted[$"${name}"] = values[index];
        }

        return extracted;
    }

    private static Field At(List<Field> fields, int any, int index, int count) =>
        any < 0 || index < any ? fields[index]
        : count - index < fields.Count - any ? fields[fields.Count - (count - index)]
        : fields[any];

    private static List<string> Split(string message) =>
        [
            .. Fields()
                .Matches(message)
                .Select(match => match.Groups["held"] is { Success: true } held ? held.Value : match.Value),
        ];

    [GeneratedRegex(
        """\[(?<held>[^\]]*)\]|"(?<held>[^"]*)"|\S+""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Fields();
}
