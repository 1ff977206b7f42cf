using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Validation;

/// <summary>What a request must fulfil beyond its shape, and the words of the refusal.</summary>
internal sealed record Rule(string Message, Func<JsonObject, bool> Holds)
{
    /// <summary>The first rule broken refuses the request, as AWS does.</summary>
    /// <exception cref="AwsException">With this code.</exception>
    public static void Check(IEnumerable<Rule> rules, JsonObject request, string code = "ValidationError")
    {
        if (rules.FirstOrDefault(rule => !rule.Holds(request)) is { } broken)
        {
            throw new AwsException(code, broken.Message);
        }
    }
}
