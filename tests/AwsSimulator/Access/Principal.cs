using SageMakerMonitorOperator.AwsSimulator.Access.Policies;

namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>A caller of AWS: an IAM user, or a session of a role.</summary>
public sealed record Principal(string Arn)
{
    public string AccountId => Arns.AccountOf(Arn);

    /// <summary>What policies call it (<c>aws:PrincipalArn</c>): for a session, the role's ARN.</summary>
    public string IamArn { get; init; } = Arn;

    public string UserId { get; init; } = "AIDASIMULATOR0000000";

    /// <summary>All identity-based policies, as one document.</summary>
    public PolicyDocument Policy { get; init; } = PolicyDocument.Administrator;

    /// <summary>Narrows <see cref="Policy"/> for one session; null leaves it as it is.</summary>
    public PolicyDocument? SessionPolicy { get; init; }

    /// <summary>For <c>aws:PrincipalTag</c>.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The keys of <see cref="Tags"/> that a session assumed from this one keeps.</summary>
    public IReadOnlyList<string> TransitiveTagKeys { get; init; } = [];

    /// <summary>A session that assumes another role is chaining, which AWS limits.</summary>
    public bool IsRoleSession => IamArn != Arn;

    internal static Principal Administrator(string accountId, string name) =>
        new($"arn:aws:iam::{accountId}:user/{name}");
}
