using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace SageMakerMonitorOperator.Aws.Protocols;

/// <summary>Writes an object as awsQuery form parameters, walking its generated metadata: no reflection, no JSON between.</summary>
internal sealed class QueryWriter(IDictionary<string, string> parameters)
{
    public void Write(object request, JsonTypeInfo info) => WriteMembers(prefix: "", request, info);

    private void Write(string name, object value, JsonTypeInfo info)
    {
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                WriteMembers(name + ".", value, info);
                break;
            case JsonTypeInfoKind.Dictionary:
                WriteMap(name, (IEnumerable<KeyValuePair<string, string>>)value);
                break;
            case JsonTypeInfoKind.Enumerable:
                WriteList(name, (IEnumerable)value, info.Options.GetTypeInfo(info.ElementType!));
                break;
            default:
                parameters.Add(name, Text(value));
                break;
        }
    }

    /// <summary>A structure without members leaves no trace: so does every AWS SDK, the protocol has no form for it.</summary>
    private void WriteMembers(string prefix, object value, JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (property.Get?.Invoke(value) is { } member)
                Write(prefix + property.Name, member, info.Options.GetTypeInfo(property.PropertyType));
        }
    }

    private void WriteList(string name, IEnumerable items, JsonTypeInfo itemInfo)
    {
        var count = 0;
        foreach (var item in items)
            Write($"{name}.member.{++count}", item, itemInfo);
        if (count == 0)
            parameters.Add(name, "");
    }

    /// <summary>The only maps that the services used here take are of texts.</summary>
    private void WriteMap(string name, IEnumerable<KeyValuePair<string, string>> entries)
    {
        foreach (var (index, (key, value)) in entries.Index())
        {
            parameters.Add($"{name}.entry.{index + 1}.key", key);
            parameters.Add($"{name}.entry.{index + 1}.value", value);
        }
    }

    private static string Text(object value) =>
        value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"No awsQuery form for {value.GetType().Name}"),
        };
}
