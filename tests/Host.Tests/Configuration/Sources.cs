using SageMakerMonitorOperator.Host.Configuration;

namespace SageMakerMonitorOperator.Host.Tests.Configuration;

/// <summary>A process with nothing set, to add to.</summary>
internal static class Sources
{
    public const string FilePath = "/etc/settings.yaml";

    public static SettingSources None { get; } = new(new Dictionary<string, string>(), _ => null, MissingFile, null);

    public static SettingSources WithFlag(this SettingSources sources, string name, string value) =>
        sources with
        {
            Flags = new Dictionary<string, string>(sources.Flags) { [name] = value },
        };

    public static SettingSources WithVariable(this SettingSources sources, string name, string value) =>
        sources with
        {
            Environment = asked => asked == name ? value : sources.Environment(asked),
        };

    public static SettingSources WithFile(this SettingSources sources, string content) =>
        sources.WithFlag("config", FilePath) with
        {
            ReadFile = path => path == FilePath ? content : MissingFile(path),
        };

    private static string MissingFile(string path) => throw new FileNotFoundException($"Could not find file '{path}'.");
}
