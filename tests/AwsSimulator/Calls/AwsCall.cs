using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Calls;

/// <summary>
/// One request as it was answered. Number counts up from 1 in the order of the answers.
/// </summary>
/// <param name="ErrorCode">Null on success, and where nothing was executed and nothing answered.</param>
/// <param name="Committed">Executed without an error, whether or not the caller was told.</param>
/// <param name="Injected">A planned fault struck it.</param>
public sealed record AwsCall(
    long Number,
    DateTimeOffset At,
    string AccountId,
    string Region,
    string AccessKeyId,
    string Service,
    string Operation,
    JsonObject Parameters,
    string RequestId,
    string? ErrorCode,
    bool Committed,
    bool Injected
)
{
    private static readonly string[] Reads =
    [
        "Describe",
        "List",
        "Get",
        "BatchGet",
        "Lookup",
        "Filter",
        "Search",
        "Test",
        "AssumeRole",
    ];

    /// <summary>Everything that is not known to only read.</summary>
    public bool IsWrite => !Reads.Any(prefix => Operation.StartsWith(prefix, StringComparison.Ordinal));

    public bool IsThrottled => Refusals.IsRateExceeded(ErrorCode);

    /// <summary>Some text anywhere in the parameters is this name, or is an ARN that ends in it. Of what a Region has only once,
    /// the Region is the name.</summary>
    public bool Mentions(string name) => name == Region || Mention.Of(name, Parameters);

    public override string ToString() =>
        $"#{Number} {Service} {Region} {Operation} {Parameters.ToJsonString()} -> "
        + (ErrorCode ?? (Committed ? "committed" : "nothing"))
        + (Injected ? ", a planned fault" : "");
}
