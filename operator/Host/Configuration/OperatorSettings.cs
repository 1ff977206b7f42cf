namespace SageMakerMonitorOperator.Host.Configuration;

/// <summary>Flag before environment before file before default.</summary>
public static class OperatorSettings
{
    public static ResolvedSettings Resolve(SettingSources sources)
    {
        var errors = new List<string>();
        var file = ReadFile(sources, errors);
        var options = Defaults(sources);
        foreach (var setting in Settings.All)
        {
            if (Find(setting, sources, file) is { } found)
            {
                options = setting.Apply(options, found.Text) ?? Refuse(found, setting, options, errors);
            }
        }
        RefuseSharedPort(options, errors);
        return new(errors.Count == 0 ? options : null, errors);
    }

    private static OperatorOptions Defaults(SettingSources sources)
    {
        var options = new OperatorOptions();
        return sources.PodNamespace is { Length: > 0 } name ? options with { OperatorNamespace = name } : options;
    }

    private static ConfigFile ReadFile(SettingSources sources, List<string> errors) =>
        Find(Settings.ConfigFile, sources, ConfigFile.None) is { } path
            ? ConfigFile.Read(path.Text, path.Source, sources.ReadFile, errors)
            : ConfigFile.None;

    private static FoundText? Find(Setting setting, SettingSources sources, ConfigFile file)
    {
        if (sources.Flags.TryGetValue(setting.Name, out var text))
        {
            return new(text, setting.Flag);
        }
        if (sources.Environment(setting.Variable) is { Length: > 0 } variable)
        {
            return new(variable, $"environment variable {setting.Variable}");
        }
        return file.Values.TryGetValue(setting.Key, out var value)
            ? new(value, $"config file '{file.Path}', key '{setting.Key}'")
            : null;
    }

    private static OperatorOptions Refuse(
        FoundText found,
        Setting setting,
        OperatorOptions options,
        List<string> errors
    )
    {
        errors.Add($"{found.Source} is '{found.Text}', and must be {setting.Allowed}.");
        return options;
    }

    private static void RefuseSharedPort(OperatorOptions options, List<string> errors)
    {
        if (options.MetricsPort == options.HealthPort && options.MetricsPort != 0)
        {
            errors.Add($"metrics-port and health-port are both {options.MetricsPort}, and must differ.");
        }
    }

    private sealed record FoundText(string Text, string Source);
}
