using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>What both AssumeRole operations are asked for, within the bounds that STS documents.</summary>
internal sealed record SessionRequest(string RoleArn, string SessionName, TimeSpan Duration, PolicyDocument? Policy)
{
    private const int DefaultSeconds = 3600;

    public static SessionRequest Read(AwsRequest request)
    {
        new ValueConstraints()
            .Text("roleArn", request.Text("RoleArn"), required: true, minimum: 20, maximum: 2048)
            .Text("roleSessionName", request.Text("RoleSessionName"), required: true, 2, 64, @"[\w+=,.@-]*")
            .Text("externalId", request.Text("ExternalId"), required: false, 2, 1224, @"[\w+=,.@:\/-]*")
            .Text("policy", request.Text("Policy"), required: false, minimum: 1, maximum: 2048)
            .Number("durationSeconds", request.Number("DurationSeconds"), minimum: 900, maximum: 43200)
            .ThrowIfAny();
        var arn = request.RequiredText("RoleArn");
        return new(
            Arns.IsArn(arn) ? arn : throw new AwsException("ValidationError", $"{arn} is invalid"),
            request.RequiredText("RoleSessionName"),
            TimeSpan.FromSeconds(request.Number("DurationSeconds") ?? DefaultSeconds),
            request.Text("Policy") is { } policy ? PolicyDocument.Parse(policy) : null
        );
    }

    public void RequireDuration(Role role)
    {
        if (Duration > role.MaxSessionDuration)
        {
            throw new AwsException(
                "ValidationError",
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
            );
        }
    }

    public Principal SessionOf(Role role) =>
        new($"arn:{Arns.PartitionOf(role.Arn)}:sts::{role.AccountId}:assumed-role/{role.Name}/{SessionName}")
        {
            IamArn = role.Arn,
            UserId = $"{role.Id}:{SessionName}",
            Policy = role.Policy,
            SessionPolicy = Policy,
        };
}
