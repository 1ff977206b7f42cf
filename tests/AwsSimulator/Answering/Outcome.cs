using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Answering;

/// <summary>What came of a call: a result, a refusal, or neither where nothing was executed and nothing answered.</summary>
internal readonly record struct Outcome(JsonObject? Result, AwsException? Refusal)
{
    public static Outcome Of(JsonObject result) => new(result, Refusal: null);

    public static Outcome Refused(AwsException? refusal) => new(Result: null, refusal);
}
