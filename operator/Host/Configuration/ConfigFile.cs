using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SageMakerMonitorOperator.Host.Configuration;

/// <summary>The settings of a YAML file; JSON is YAML.</summary>
internal sealed record ConfigFile(string Path, IReadOnlyDictionary<string, string> Values)
{
    public static ConfigFile None { get; } = new("", new Dictionary<string, string>());

    /// <param name="path">Path of the file.</param>
    /// <param name="source">What named the path.</param>
    /// <param name="read">Reads the file.</param>
    /// <param name="errors">Takes what is wrong with the file.</param>
    public static ConfigFile Read(string path, string source, Func<string, string> read, List<string> errors)
    {
        try
        {
            var values = ReadValues(path, Parse(read(path)), errors);
            return new(path, values);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            errors.Add($"{source} is '{path}', and must be a file that can be read: {e.Message}");
        }
        catch (YamlException e)
        {
            errors.Add(
                $"config file '{path}', line {e.Start.Line.ToString(CultureInfo.InvariantCulture)}: "
                    + $"is neither YAML nor JSON: {e.Message}"
            );
        }
        return None;
    }

    private static YamlNode? Parse(string content)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(content));
        return yaml.Documents.Count == 0 ? null : yaml.Documents[0].RootNode;
    }

    private static Dictionary<string, string> ReadValues(string path, YamlNode? root, List<string> errors)
    {
        var values = new Dictionary<string, string>();
        if (root is YamlMappingNode mapping)
        {
            foreach (var (key, value) in mapping.Children)
            {
                Add(values, path, key.ToString(), value, errors);
            }
        }
        else if (root is not null && !IsNull(root))
        {
            errors.Add($"config file '{path}': must hold keys and values, such as 'workers: 32'.");
        }
        return values;
    }

    private static void Add(
        Dictionary<string, string> values,
        string path,
        string key,
        YamlNode value,
        List<string> errors
    )
    {
        if (Settings.All.All(setting => setting.Key != key))
        {
            var known = string.Join(", ", Settings.All.Select(setting => setting.Key));
            errors.Add($"config file '{path}', key '{key}': unknown; known keys are {known}.");
        }
        else if (Text(value) is { } text)
        {
            values[key] = text;
        }
        else if (!IsNull(value))
        {
            errors.Add($"config file '{path}', key '{key}': must be a value or a list of values.");
        }
    }

    private static string? Text(YamlNode value) =>
        value switch
        {
            YamlScalarNode scalar => IsNull(scalar) ? null : scalar.Value,
            YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode) => string.Join(
                ',',
                list.Children.Select(item => ((YamlScalarNode)item).Value)
            ),
            _ => null,
        };

    private static bool IsNull(YamlNode value) =>
        value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };
}
