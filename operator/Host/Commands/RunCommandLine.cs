using System.CommandLine;
using SageMakerMonitorOperator.Host.Configuration;
using SageMakerMonitorOperator.Kubernetes.Configuration;

namespace SageMakerMonitorOperator.Host.Commands;

/// <summary>The command line <c>sagemaker-monitor</c>.</summary>
public static class RunCommandLine
{
    /// <summary>Exit code of a command line or setting that is not allowed, as in most Unix tools.</summary>
    public const int UsageError = 2;

    /// <summary>Exit code when the settings are fine and the operator cannot start all the same.</summary>
    public const int StartFailure = 1;

    private const string About = """
        Runs the operator.

        Each setting is a flag, an environment variable (--resync-seconds is SAGEMAKER_MONITOR_RESYNC_SECONDS) and a
        key of the config file (resyncSeconds). A flag wins over the environment, the environment over the file.
        """;

    /// <param name="run">Runs the operator until it is told to stop; gives the exit code.</param>
    public static RootCommand Create(Func<OperatorOptions, CancellationToken, Task<int>> run) =>
        Create(run, SettingSources.OfProcess());

    public static RootCommand Create(
        Func<OperatorOptions, CancellationToken, Task<int>> run,
        SettingSources surroundings
    ) =>
        new("Keeps Amazon SageMaker's monitoring on AWS equal to what is declared in Kubernetes.")
        {
            RunCommand(run, surroundings),
            VersionCommand(),
        };

    /// <summary>Parses and runs; a command line that does not parse exits with <see cref="UsageError"/>.</summary>
    public static async Task<int> InvokeAsync(
        RootCommand command,
        IReadOnlyList<string> args,
        InvocationConfiguration? configuration = null
    )
    {
        // SIGTERM and SIGINT belong to the host, which has 30 s to stop; System.CommandLine would allow 2 s.
        configuration ??= new InvocationConfiguration { ProcessTerminationTimeout = null };
        var parsed = command.Parse(args);
        var exitCode = await parsed.InvokeAsync(configuration);
        return parsed.Errors.Count > 0 ? UsageError : exitCode;
    }

    private static Command RunCommand(
        Func<OperatorOptions, CancellationToken, Task<int>> run,
        SettingSources surroundings
    )
    {
        var command = new Command("run", About);
        var options = new List<(Setting Setting, Option<string> Option)>();
        foreach (var setting in Settings.All.Prepend(Settings.ConfigFile))
        {
            options.Add((setting, OptionOf(setting)));
            command.Add(options[^1].Option);
        }
        command.SetAction(
            (parsed, cancellation) =>
            {
                var flags = options
                    .Where(entry => parsed.GetResult(entry.Option) is { Implicit: false })
                    .ToDictionary(entry => entry.Setting.Name, entry => parsed.GetValue(entry.Option) ?? "");
                var error = parsed.InvocationConfiguration.Error;
                return RunAsync(run, surroundings with { Flags = flags }, error, cancellation);
            }
        );
        return command;
    }

    private static Option<string> OptionOf(Setting setting) =>
        new(setting.Flag)
        {
            Description = $"{setting.Description} [default: {setting.Default}]",
            HelpName = setting.Placeholder,
        };

    private static async Task<int> RunAsync(
        Func<OperatorOptions, CancellationToken, Task<int>> run,
        SettingSources sources,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        var settings = OperatorSettings.Resolve(sources);
        if (settings.Succeeded)
        {
            return await StartAsync(run, settings.Options, error, cancellation);
        }
        foreach (var refusal in settings.Errors)
        {
            await error.WriteLineAsync($"sagemaker-monitor: {refusal}");
        }
        return UsageError;
    }

    /// <summary>What keeps it from starting is the user's to mend (a port in use, a kubeconfig): a line, no stack.</summary>
    private static async Task<int> StartAsync(
        Func<OperatorOptions, CancellationToken, Task<int>> run,
        OperatorOptions options,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        try
        {
            return await run(options, cancellation);
        }
        catch (Exception failure) when (failure is IOException or KubernetesConfigurationException)
        {
            await error.WriteLineAsync($"sagemaker-monitor: cannot start: {failure.Message}");
            return StartFailure;
        }
    }

    private static Command VersionCommand()
    {
        var command = new Command("version", "Prints the version.");
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(ProductVersion.Text));
        return command;
    }
}
