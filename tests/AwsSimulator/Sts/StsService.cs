using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>STS, API version 2011-06-15: who am I, and who may I become.</summary>
internal sealed class StsService(Iam iam, TimeProvider clock) : IAwsService
{
    private readonly SessionIssuer sessions = new(iam, clock);

    public string SigningName => "sts";

    public string XmlNamespace => "https://sts.amazonaws.com/doc/2011-06-15/";

    // GetCallerIdentity is allowed whatever a policy says; the others ask the role's trust policy too, and do it all.
    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) => [];

    public JsonObject Answer(AwsRequest request) =>
        request.Operation switch
        {
            "GetCallerIdentity" => Identity(request.Caller!),
            "AssumeRole" => AssumeRole.Answer(request, iam, sessions),
            "AssumeRoleWithWebIdentity" => AssumeRoleWithWebIdentity.Answer(request, iam, sessions, clock.GetUtcNow()),
            var other => throw new AwsException("InvalidAction", $"The simulator has no operation {other}."),
        };

    private static JsonObject Identity(Principal caller) =>
        new()
        {
            ["Arn"] = caller.Arn,
            ["UserId"] = caller.UserId,
            ["Account"] = caller.AccountId,
        };
}
