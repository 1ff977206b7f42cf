using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>
/// Whether a caller may take on a role (IAM user guide, "Cross-account policy evaluation logic"). The trust policy must
/// let it in; so must its own policy, except in the role's account when the trust policy names it and not just its
/// account. A role that does not exist is refused like one that does not trust: AWS does not tell which.
/// </summary>
internal sealed class RoleTrust(AwsRequest request, SessionRequest asked, Role? role)
{
    private readonly Principal caller = request.Caller!;

    public Role Demand(string action)
    {
        var permission = new RequiredPermission(action, asked.RoleArn);
        if (Authorization.Ask(request, permission) is { } refusal && (refusal.IsExplicit || !NamesCaller(action)))
        {
            throw Authorization.Denied(request, permission, refusal.Reason);
        }

        return role is not null && Allows(action, [.. OwnNames, .. AccountNames])
            ? role
            : throw Authorization.Denied(request, permission, reason: "");
    }

    private string[] OwnNames => [$"AWS:{caller.Arn}", $"AWS:{caller.IamArn}", "AWS:*"];

    private string[] AccountNames =>
        [$"AWS:{caller.AccountId}", $"AWS:arn:{Arns.PartitionOf(caller.Arn)}:iam::{caller.AccountId}:root"];

    private bool NamesCaller(string action) => role?.AccountId == caller.AccountId && Allows(action, OwnNames);

    private bool Allows(string action, IReadOnlyList<string> principals)
    {
        var context = ConditionContext.Of(
            request,
            new Dictionary<string, string>(),
            ("sts:ExternalId", request.Text("ExternalId")),
            ("sts:RoleSessionName", asked.SessionName)
        );
        var question = new PolicyQuestion(action, asked.RoleArn, context) { Principals = principals };
        return role?.TrustPolicy.Decide(question) == PolicyDecision.Allowed;
    }
}
