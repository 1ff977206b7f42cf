using System.CommandLine;

namespace SageMakerMonitorOperator.AwsSimulator;

/// <summary>The simulator as a process of its own: prints its URL and serves until it is asked to stop.</summary>
internal static class CommandLine
{
    private static readonly Option<int> Port = new("--port") { Description = "0 takes a free one." };

    private static readonly Option<string> Account = new("--account")
    {
        Description = "The account of every access key without one of its own.",
        DefaultValueFactory = _ => new SimulatorOptions().DefaultAccount,
    };

    private static readonly Option<Dictionary<string, string>> AccessKeys = new("--access-key")
    {
        Description = "An access key id and its account, as AKIAEXAMPLE=111122223333; may be repeated.",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => Pairs(result.Tokens.Select(token => token.Value), result.AddError),
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<double> Latency = new("--latency")
    {
        Description = "Milliseconds that each answer takes, at first.",
    };

    private static readonly Option<bool> Throttling = new("--throttling")
    {
        Description = "Refuse calls beyond AWS's documented rates, at first.",
    };

    // The web host ends the process on SIGTERM and SIGINT.
    public static InvocationConfiguration Invocation => new() { ProcessTerminationTimeout = null };

    public static RootCommand Create()
    {
        var command = new RootCommand("A strict stand-in for AWS. It is told what to do under /_control.")
        {
            Port,
            Account,
            AccessKeys,
            Latency,
            Throttling,
        };
        command.SetAction((options, cancellationToken) => ServeAsync(Options(options), cancellationToken));
        return command;
    }

    internal static SimulatorOptions Options(ParseResult options) =>
        new()
        {
            Port = options.GetValue(Port),
            DefaultAccount = options.GetValue(Account)!,
            Accounts = options.GetValue(AccessKeys) ?? [],
            Latency = TimeSpan.FromMilliseconds(options.GetValue(Latency)),
            Throttling = options.GetValue(Throttling),
        };

    private static async Task ServeAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        await using var server = await AwsSimulatorServer.StartAsync(options, cancellationToken: cancellationToken);
        await Console.Out.WriteLineAsync(server.Url);
        await server.WaitForShutdownAsync(cancellationToken);
    }

    private static Dictionary<string, string> Pairs(IEnumerable<string> texts, Action<string> refuse)
    {
        var pairs = new Dictionary<string, string>();
        foreach (var text in texts)
        {
            if (text.Split('=') is [{ Length: > 0 } key, { Length: > 0 } account])
            {
                pairs[key] = account;
            }
            else
            {
                refuse($"'{text}' is not an access key id and an account, as AKIAEXAMPLE=111122223333.");
            }
        }

        return pairs;
    }
}
