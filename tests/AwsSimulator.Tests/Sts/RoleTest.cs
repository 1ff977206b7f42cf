using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.AwsSimulator.Tests.Access;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sts;

/// <summary>Roles to be assumed, in the callers' account and in another.</summary>
public abstract class RoleTest : AccessTest
{
    protected const string OtherAccount = "111122223333";
    protected const string MayAssume = """{"Effect": "Allow", "Action": "sts:*", "Resource": "*"}""";

    private protected const string TheAccount = $$"""{"AWS": "{{Account}}"}""";

    private protected Role PutRole(
        string name,
        string principal = TheAccount,
        string condition = "{}",
        string account = Account,
        params string[] statements
    )
    {
        var trust = Document(
            $$"""{"Effect": "Allow", "Principal": {{principal}}, "Action": "sts:*", "Condition": {{condition}}}"""
        );
        var role = new Role($"arn:aws:iam::{account}:role/{name}", PolicyDocument.ParseTrust(trust));
        role = statements.Length == 0 ? role : role with { Policy = PolicyDocument.Parse(Document(statements)) };
        Iam.Put(role);
        return role;
    }

    private protected static Task<Answer> AssumeAsync(
        AwsQueryClient client,
        Role role,
        params (string, string)[] parameters
    ) => client.StsAsync("AssumeRole", [("RoleArn", role.Arn), ("RoleSessionName", "session"), .. parameters]);

    private protected AwsQueryClient SessionOf(Answer assumed) =>
        Client(assumed.One("AccessKeyId"), assumed.One("SecretAccessKey"), assumed.One("SessionToken"));
}
