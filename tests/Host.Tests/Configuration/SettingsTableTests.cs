using System.Runtime.CompilerServices;
using SageMakerMonitorOperator.Host.Configuration;

namespace SageMakerMonitorOperator.Host.Tests.Configuration;

/// <summary>Keeps operator/Host/settings.md equal to the table; UPDATE_GOLDEN=1 writes it.</summary>
public sealed class SettingsTableTests
{
    private const string Head = """
        | flag of `sagemaker-monitor run` | environment variable | key in the file | what it sets | default | allowed |
        |---|---|---|---|---|---|

        """;

    [Fact]
    public void The_documented_settings_are_the_settings()
    {
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../operator/Host/settings.md");
        var table = Head + string.Concat(Settings.All.Prepend(Settings.ConfigFile).Select(Row));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, table);
        }

        File.ReadAllText(path).ShouldBe(table);
    }

    private static string Row(Setting setting)
    {
        var key = setting == Settings.ConfigFile ? "" : $"`{setting.Key}`";
        return $"| `{setting.Flag}` | `{setting.Variable}` | {key} | {setting.Description} | {setting.Default} "
            + $"| {setting.Allowed} |\n";
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
