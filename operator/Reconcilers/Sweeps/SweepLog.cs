using Microsoft.Extensions.Logging;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

internal static partial class SweepLog
{
    [LoggerMessage(
        LogLevel.Warning,
        "The tags of all {Kind}s could not be listed, so they are read one by one. Allow tag:GetResources to the account's credentials: {Failure}"
    )]
    public static partial void NoTagList(ILogger logger, string kind, string failure);

    [LoggerMessage(
        LogLevel.Warning,
        "The sweep of {Sweep} over the {Kind}s of account {Account} in {Region} ended early; the next one begins anew: {Failure}"
    )]
    public static partial void EndedEarly(
        ILogger logger,
        string sweep,
        string kind,
        string account,
        string region,
        string failure
    );

    [LoggerMessage(
        LogLevel.Error,
        "The sweep of {Sweep} over the {Kind}s of account {Account} in {Region} ended in an unhandled exception; the next one begins anew"
    )]
    public static partial void Panicked(
        ILogger logger,
        string sweep,
        string kind,
        string account,
        string region,
        Exception error
    );
}
