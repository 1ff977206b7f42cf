using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Validation;

/// <summary>An operation's request as the service model has it.</summary>
internal sealed class RequestShape(params IReadOnlyList<Member> members)
{
    /// <summary>What the service calls a request that does not fit.</summary>
    public string Code { get; init; } = "ValidationError";

    /// <summary>The request with the members that the operation knows; like AWS, it overlooks all others.</summary>
    /// <exception cref="AwsException">With AWS's words for every constraint that does not hold.</exception>
    public AwsRequest Read(AwsRequest request)
    {
        var violations = new List<string>();
        var known = new ShapeReader(violations).Structure(request.Parameters, members, path: "");
        if (violations.Count > 0)
        {
            var errors = violations.Count == 1 ? "error" : "errors";
            throw new AwsException(
                Code,
                $"{violations.Count} validation {errors} detected: {string.Join("; ", violations)}"
            );
        }

        return request with
        {
            Parameters = known,
        };
    }
}
