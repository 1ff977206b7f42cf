using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

public sealed class CredentialSourceTests : IDisposable
{
    private const string Role = "arn:aws:iam::111122223333:role/alarms";

    private readonly FakeKubernetes _kubernetes = new();
    private readonly KubernetesClient _client;
    private readonly CredentialSource _source;

    public CredentialSourceTests()
    {
        _client = _kubernetes.Client();
        _source = new(_client, "operator-system", "cluster-1");
        _kubernetes.Secrets["operator-system/aws-key"] = Key("AKOPERATOR");
        _kubernetes.Secrets["ml/aws-key"] = Key("AKTENANT");
    }

    public void Dispose()
    {
        _client.Dispose();
        _kubernetes.Dispose();
    }

    [Fact]
    public async Task Each_kind_of_account_has_its_Secrets_in_its_own_place()
    {
        (await LoadAsync(TestAccounts.Account()))
            .ShouldBeOfType<AwsCredentials.Static>()
            .AccessKeyId.ShouldBe("AKOPERATOR");
        (await LoadAsync(TestAccounts.Own())).ShouldBeOfType<AwsCredentials.Static>().AccessKeyId.ShouldBe("AKTENANT");
    }

    [Fact]
    public async Task A_role_of_a_tenant_gets_the_external_id_of_its_namespace_and_a_session_that_names_the_account()
    {
        var role = await RoleAsync(TestAccounts.Own(null, new AwsAccountRole { RoleArn = Role }));
        role.ExternalId.ShouldBe("cluster-1/ml");
        role.SessionName.ShouldBe("sagemaker-monitor-ml-own");
        (role.RoleArn, role.Region).ShouldBe((Role, "eu-west-1"));
    }

    [Theory]
    [InlineData(null, "cluster-1")]
    [InlineData("agreed", "agreed")]
    public async Task A_role_of_the_cluster_gets_the_cluster_id_or_what_was_agreed(string? given, string expected)
    {
        var role = await RoleAsync(
            Cluster(
                new ClusterAwsAccountRole
                {
                    RoleArn = Role,
                    ExternalId = given,
                    SessionName = "named",
                }
            )
        );
        (role.ExternalId, role.SessionName).ShouldBe((expected, "named"));
    }

    [Fact]
    public async Task Roles_are_taken_on_in_order()
    {
        var last = await RoleAsync(
            TestAccounts.Own(null, new() { RoleArn = Role }, new() { RoleArn = Role + "2", SessionTags = Tags })
        );
        last.RoleArn.ShouldBe(Role + "2");
        last.SessionTags.ShouldBe(Tags);
        last.Source.ShouldBeOfType<AwsCredentials.AssumedRole>().RoleArn.ShouldBe(Role);
    }

    [Fact]
    public async Task Two_accounts_and_two_versions_of_one_hold_credentials_of_their_own()
    {
        var account = TestAccounts.Account();
        var other = account with { Metadata = account.Metadata with { Name = "other", Uid = "u-2" } };
        string[] owners =
        [
            (await LoadAsync(account)).Owner,
            (await LoadAsync(other)).Owner,
            (await LoadAsync(TestAccounts.Own())).Owner,
            (await LoadAsync(TestAccounts.Account(generation: 2))).Owner,
        ];
        _kubernetes.Secrets["operator-system/aws-key"] = Key("AKCHANGED");
        owners.Append((await LoadAsync(account)).Owner).ShouldBeUnique();
    }

    [Fact]
    public async Task A_web_identity_asks_for_a_token_of_the_named_service_account_of_the_same_namespace_only_when_needed()
    {
        _kubernetes.Tokens["ml/monitor"] = "token-canary";
        var identity = (await LoadAsync(WebIdentity())).ShouldBeOfType<AwsCredentials.WebIdentity>();
        _kubernetes.Requests.ShouldBeEmpty();
        (await identity.Token(TestContext.Current.CancellationToken)).ShouldBe("token-canary");
        var (request, body) = _kubernetes.Requests.ShouldHaveSingleItem();
        request.ShouldBe("POST /api/v1/namespaces/ml/serviceaccounts/monitor/token");
        JsonNode.Parse(body)!["spec"]!["audiences"]![0]!.GetValue<string>().ShouldBe("sts.amazonaws.com");
        identity.ToString().ShouldNotContain("canary");
    }

    [Theory]
    [InlineData(false, ProblemKind.Waiting, "ServiceAccount 'ml/monitor' does not exist; create it")]
    [InlineData(true, ProblemKind.Denied, "the operator may not ask for tokens of ServiceAccount 'ml/monitor'")]
    public async Task A_service_account_that_gives_no_token_is_a_known_problem(
        bool forbidden,
        ProblemKind kind,
        string message
    )
    {
        if (forbidden)
        {
            _kubernetes.Forbidden.Add("ml/monitor");
        }

        var identity = (AwsCredentials.WebIdentity)await LoadAsync(WebIdentity());
        var thrown = await Should.ThrowAsync<ProblemException>(() =>
            identity.Token(TestContext.Current.CancellationToken)
        );
        (thrown.Problem.Kind, thrown.Problem.Reason).ShouldBe((kind, Reasons.ServiceAccountNotReady));
        thrown.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("accessKeyId", "AKIACANARY\n")]
    [InlineData("secretAccessKey", "canary secret")]
    [InlineData("sessionToken", "canary\u00e4")]
    [InlineData("sessionToken", "")]
    public async Task A_malformed_value_in_a_Secret_is_refused_without_being_quoted(string key, string value)
    {
        _kubernetes.Secrets["ml/aws-key"][key] = value;
        var thrown = await Should.ThrowAsync<ProblemException>(() => LoadAsync(TestAccounts.Own()));
        (thrown.Problem.Kind, thrown.Problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.SecretNotReady));
        thrown.Message.ShouldContain($"under the key '{key}'");
        thrown.Message.ShouldNotContain("canary", Case.Insensitive);
    }

    [Fact]
    public async Task A_tenant_that_names_no_source_does_not_get_the_operators_own_credentials()
    {
        var thrown = await Should.ThrowAsync<ProblemException>(() => LoadAsync(TestAccounts.Own(new())));
        thrown.Problem.Reason.ShouldBe(Reasons.InvalidSpec);
    }

    [Fact]
    public async Task A_Secret_that_the_operator_may_not_read_says_which_Role_is_missing()
    {
        _kubernetes.Forbidden.Add("ml/aws-key");
        var thrown = await Should.ThrowAsync<ProblemException>(() => LoadAsync(TestAccounts.Own()));
        (thrown.Problem.Kind, thrown.Problem.Reason).ShouldBe((ProblemKind.Denied, Reasons.SecretNotReady));
        thrown.Message.ShouldContain("Allow it by a Role in namespace 'ml': get on secrets, for this name");
    }

    [Fact]
    public void A_session_name_keeps_to_the_limits_of_STS()
    {
        var account = TestAccounts.Own();
        var named = account with { Metadata = account.Metadata with { Name = new string('a', 60) + ":b" } };
        SessionName.Of(named).ShouldBe("sagemaker-monitor-ml-" + new string('a', 43));
        SessionName
            .Of(account with { Metadata = account.Metadata with { Name = "a:b/c" } })
            .ShouldBe("sagemaker-monitor-ml-a-b-c");
    }

    private static IReadOnlyDictionary<string, string> Tags { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "ml" };

    private static AwsAccount WebIdentity() =>
        TestAccounts.Own(
            new()
            {
                WebIdentity = new() { ServiceAccountName = "monitor", RoleArn = Role },
            }
        );

    private static ClusterAwsAccount Cluster(ClusterAwsAccountRole role)
    {
        var account = TestAccounts.Account();
        return account with { Spec = account.Spec with { AssumeRoles = [role] } };
    }

    private static Dictionary<string, string> Key(string id) =>
        new(StringComparer.Ordinal) { ["accessKeyId"] = id, ["secretAccessKey"] = "secret" };

    private async Task<AwsCredentials.AssumedRole> RoleAsync(IAwsAccount account) =>
        (await LoadAsync(account)).ShouldBeOfType<AwsCredentials.AssumedRole>();

    private async Task<AwsCredentials> LoadAsync(IAwsAccount account) =>
        (await _source.LoadAsync(account, TestContext.Current.CancellationToken)).Credentials;
}
