using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Validation;

/// <summary>What a request must fulfil beyond its shape, and the words of the refusal.</summary>
internal sealed record Rule(string Message, Func<JsonObject, bool> Holds)
{
    /// <summary>ValidationError unless AWS is known to say otherwise.</summary>
    public string Code { get; init; } = "ValidationError";

    /// <summary>The first rule broken refuses the request, as AWS does.</summary>
    /// <exception cref="AwsException">With the rule's code.</exception>
    public static void Check(IEnumerable<Rule> rules, JsonObject request)
    {
        if (rules.FirstOrDefault(rule => !rule.Holds(request)) is { } broken)
        {
            throw new AwsException(broken.Code, broken.Message);
        }
    }
}
