namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

/// <summary>
/// An IAM policy (IAM user guide, "Policy evaluation logic"). Policy variables and conditions on numbers, dates and
/// addresses are not known, and refused rather than ignored.
/// </summary>
public sealed class PolicyDocument
{
    private readonly IReadOnlyList<PolicyStatement> statements;

    private PolicyDocument(IReadOnlyList<PolicyStatement> statements) => this.statements = statements;

    /// <summary>Allows everything.</summary>
    public static PolicyDocument Administrator { get; } =
        Parse("""{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""");

    /// <summary>An identity-based or session policy.</summary>
    /// <exception cref="Protocol.AwsException">MalformedPolicyDocument.</exception>
    public static PolicyDocument Parse(string json) => Parse(json, statement => statement.RequireResource());

    /// <summary>A role's trust policy: each statement has a principal and no resource.</summary>
    /// <exception cref="Protocol.AwsException">MalformedPolicyDocument.</exception>
    public static PolicyDocument ParseTrust(string json) => Parse(json, statement => statement.RequirePrincipal());

    /// <summary>A resource's own policy, such as a bucket's or a topic's: each statement has a principal and a resource.</summary>
    /// <exception cref="Protocol.AwsException">MalformedPolicyDocument.</exception>
    public static PolicyDocument ParseOfResource(string json) => Parse(json, statement => statement.RequireBoth());

    internal PolicyDecision Decide(PolicyQuestion question)
    {
        var effects = statements.Where(statement => statement.AppliesTo(question)).Select(s => s.Denies).ToList();
        return effects.Contains(item: true) ? PolicyDecision.ExplicitlyDenied
            : effects.Count > 0 ? PolicyDecision.Allowed
            : PolicyDecision.NotAllowed;
    }

    private static PolicyDocument Parse(string json, Action<PolicyStatement> check)
    {
        var document = new PolicyDocument(PolicyReader.Read(json));
        foreach (var statement in document.statements)
        {
            check(statement);
        }

        return document;
    }
}
