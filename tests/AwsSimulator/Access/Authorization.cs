using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>Holds what a request needs against the caller's policies.</summary>
internal static class Authorization
{
    /// <exception cref="AwsException">Something is not allowed; the first such thing is named, as AWS does.</exception>
    public static void Demand(AwsRequest request, IEnumerable<RequiredPermission> permissions)
    {
        foreach (var permission in permissions)
        {
            if (Ask(request, permission) is { } refusal)
            {
                throw Denied(request, permission, refusal.Reason);
            }
        }
    }

    /// <returns>Null when the caller may.</returns>
    public static Refusal? Ask(AwsRequest request, RequiredPermission permission)
    {
        var caller = request.Caller!;
        var question = new PolicyQuestion(
            permission.Action,
            permission.Resource,
            ConditionContext.Of(request, permission.ResourceTags, ("iam:PassedToService", permission.PassedTo))
        );
        return Ask(caller.Policy, question, "an identity-based", "identity-based")
            ?? (caller.SessionPolicy is { } session ? Ask(session, question, "a session", "session") : null);
    }

    /// <param name="reason">Empty where AWS gives none.</param>
    public static AwsException Denied(AwsRequest request, RequiredPermission permission, string reason)
    {
        var resource = permission.Resource == "*" ? "" : $" on resource: {permission.Resource}";
        var message =
            $"User: {request.Caller!.Arn} is not authorized to perform: {permission.Action}{resource} {reason}";
        return AccessErrors.Denied(request.Protocol, message.TrimEnd());
    }

    private static Refusal? Ask(PolicyDocument policy, PolicyQuestion question, string aKind, string kind) =>
        policy.Decide(question) switch
        {
            PolicyDecision.Allowed => null,
            PolicyDecision.ExplicitlyDenied => new($"with an explicit deny in {aKind} policy", IsExplicit: true),
            _ => new($"because no {kind} policy allows the {question.Action} action", IsExplicit: false),
        };
}
