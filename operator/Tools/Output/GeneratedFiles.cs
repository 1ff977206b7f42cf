namespace SageMakerMonitorOperator.Tools.Output;

/// <summary>Generated texts by their paths within the repository.</summary>
public sealed class GeneratedFiles(IReadOnlyDictionary<string, string> texts)
{
    public IReadOnlyDictionary<string, string> Texts { get; } = texts;

    public void Write(string root)
    {
        foreach (var (path, text) in Texts)
        {
            var file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>The paths whose files are missing or hold another text.</summary>
    public IReadOnlyList<string> Differences(string root) =>
        [
            .. Texts
                .Where(file => !IsSame(Path.Combine(root, file.Key), file.Value))
                .Select(file => file.Key)
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsSame(string file, string text) => File.Exists(file) && File.ReadAllText(file) == text;
}
