using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>The bearer of an OIDC token takes on a role that trusts the token's issuer (IRSA does this).</summary>
internal static class AssumeRoleWithWebIdentity
{
    private const string Action = "sts:AssumeRoleWithWebIdentity";

    public static JsonObject Answer(AwsRequest request, Iam iam, SessionIssuer sessions, DateTimeOffset now)
    {
        var asked = SessionRequest.Read(request);
        var token = WebIdentityToken.Parse(
            request.WebIdentityToken ?? throw new AwsException("ValidationError", "WebIdentityToken is required.")
        );
        var provider =
            iam.FindProvider(Arns.AccountOf(asked.RoleArn), token.Issuer)
            ?? throw WebIdentityToken.Invalid($"No OpenIDConnect provider found in your account for {token.Issuer}");
        token.Verify(provider, now);
        var role = iam.FindRole(asked.RoleArn);
        if (role is null || !Trusts(role, request, provider, token))
        {
            throw AccessErrors.Denied(request.Protocol, $"Not authorized to perform {Action}");
        }

        asked.RequireDuration(role);
        var answer = sessions.Issue(asked.SessionOf(role), asked.Duration);
        answer["SubjectFromWebIdentityToken"] = token.Subject;
        answer["Audience"] = token.AudienceOf(provider);
        answer["Provider"] = provider.Arn;
        return answer;
    }

    private static bool Trusts(Role role, AwsRequest request, OidcProvider provider, WebIdentityToken token)
    {
        var context = ConditionContext.Of(
            request,
            new Dictionary<string, string>(),
            ($"{provider.Name}:aud", token.AudienceOf(provider)),
            ($"{provider.Name}:sub", token.Subject)
        );
        var question = new PolicyQuestion(Action, role.Arn, context) { Principals = [$"Federated:{provider.Arn}"] };
        return role.TrustPolicy.Decide(question) == PolicyDecision.Allowed;
    }
}
