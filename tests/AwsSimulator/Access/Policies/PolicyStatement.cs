using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

/// <summary>One statement; it allows, or denies.</summary>
internal sealed record PolicyStatement(bool Denies, PatternSet Actions)
{
    /// <summary>Null in a trust policy: the role that it belongs to.</summary>
    public PatternSet? Resources { get; init; }

    /// <summary>Null outside trust policies: who the policy belongs to.</summary>
    public IReadOnlyList<string>? Principals { get; init; }

    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];

    public bool AppliesTo(PolicyQuestion question) =>
        Actions.Holds(question.Action)
        && (Resources?.Holds(question.Resource) ?? true)
        && (Principals?.Intersect(question.Principals).Any() ?? true)
        && Conditions.All(condition => condition.Holds(question.Context));

    public void RequireResource()
    {
        if (Resources is null)
        {
            throw Malformed("Policy statement must contain resources.");
        }

        if (Principals is not null)
        {
            throw Malformed("Policy document should not specify a principal.");
        }
    }

    public void RequirePrincipal()
    {
        if (Principals is null)
        {
            throw Malformed("Missing required field Principal");
        }

        if (Resources is not null)
        {
            throw Malformed("Has prohibited field Resource");
        }
    }

    public void RequireBoth()
    {
        if (Principals is null || Resources is null)
        {
            throw Malformed("Policy statement must contain a principal and resources.");
        }
    }

    public static AwsException Malformed(string message) => new("MalformedPolicyDocument", message);
}
