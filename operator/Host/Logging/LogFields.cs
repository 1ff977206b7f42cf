using System.Globalization;

namespace SageMakerMonitorOperator.Host.Logging;

/// <summary>The structured values of a record and of the scopes around it.</summary>
internal static class LogFields
{
    private const string Template = "{OriginalFormat}";

    /// <summary>In order of appearance, outermost scope first; of one name, the innermost value counts.</summary>
    public static OrderedDictionary<string, object> Read<TState>(TState state, IExternalScopeProvider? scopes)
    {
        var fields = new OrderedDictionary<string, object>(StringComparer.Ordinal);
        scopes?.ForEachScope(Add, fields);
        Add(state, fields);
        return fields;
    }

    public static string Text(object value) =>
        value switch
        {
            string text => text,
            DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    private static void Add(object? state, OrderedDictionary<string, object> fields)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> values)
        {
            return;
        }
        foreach (var (name, value) in values)
        {
            if (value is not null && name != Template)
            {
                fields[name] = value;
            }
        }
    }
}
