using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Calls;

/// <summary>
/// One request as it was answered. Number counts up from 1 in the order of the answers; ErrorCode is null on success.
/// </summary>
public sealed record AwsCall(
    long Number,
    DateTimeOffset At,
    string AccountId,
    string Region,
    string Service,
    string Operation,
    JsonObject Parameters,
    string RequestId,
    string? ErrorCode
);
