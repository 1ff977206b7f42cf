using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>A known caller takes on a role: its own policy and the role's trust policy must both say so.</summary>
internal static class AssumeRole
{
    private static readonly TimeSpan LongestChained = TimeSpan.FromHours(1);

    public static JsonObject Answer(AwsRequest request, Iam iam, SessionIssuer sessions)
    {
        var asked = SessionRequest.Read(request);
        var tags = SessionTags.Read(request);
        var trust = new RoleTrust(request, asked, iam.FindRole(asked.RoleArn));
        var role = trust.Demand("sts:AssumeRole");
        if (request.Objects("Tags").Count > 0)
        {
            trust.Demand("sts:TagSession");
        }

        RequireDuration(asked, request.Caller!, role);
        var session = asked.SessionOf(role) with { Tags = tags.Tags, TransitiveTagKeys = tags.TransitiveKeys };
        return sessions.Issue(session, asked.Duration);
    }

    private static void RequireDuration(SessionRequest asked, Principal caller, Role role)
    {
        if (caller.IsRoleSession && asked.Duration > LongestChained)
        {
            throw new AwsException(
                "ValidationError",
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"
            );
        }

        asked.RequireDuration(role);
    }
}
