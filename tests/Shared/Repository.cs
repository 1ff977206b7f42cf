namespace SageMakerMonitorOperator.Tests.Shared;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(string path) => Path.Combine(Root, path);

    /// <summary>All YAML files below a folder, by their paths within it.</summary>
    public static IEnumerable<string> YamlFiles(string folder) =>
        Directory
            .EnumerateFiles(File(folder), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(File(folder), file))
            .Order(StringComparer.Ordinal);

    private static string Find(DirectoryInfo? folder)
    {
        while (
            folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "SageMakerMonitorOperator.sln"))
        )
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException(
                $"No SageMakerMonitorOperator.sln above {AppContext.BaseDirectory}."
            );
    }
}
