using System.Net;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

public sealed class AccountSessionsTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeSecrets _secrets = new();
    private KubernetesClient _kubernetes = null!;
    private AwsConnectionFactory _connections = null!;
    private StsStub _sts = null!;
    private AccountSessions _sessions = null!;

    public async ValueTask InitializeAsync()
    {
        _sts = await StsStub.StartAsync();
        _kubernetes = new(
            new Uri("http://127.0.0.1:1"),
            _secrets,
            new() { MaxRetries = 0 },
            TimeProvider.System,
            () => 0
        );
        _connections = new(
            new AwsClientOptions
            {
                EndpointUrl = _sts.Url,
                MaxBackoff = TimeSpan.FromMilliseconds(1),
                Time = _time,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
        _sessions = new(new CredentialSource(_kubernetes, "operator-system", "cluster-1"), _connections, _time);
    }

    public async ValueTask DisposeAsync()
    {
        _connections.Dispose();
        _kubernetes.Dispose();
        _secrets.Dispose();
        await _sts.DisposeAsync();
    }

    [Fact]
    public async Task A_session_has_the_Secrets_key_the_objects_Region_and_the_identity_that_AWS_names()
    {
        _secrets.AwsKey!["sessionToken"] = "token";
        var session = await OpenAsync(TestAccounts.Account(), "us-east-1");
        var expected = new AwsCredentials.Static("AKIDEXAMPLE", "wJalrSECRET", "token");
        session.Connection.Credentials.ShouldBe(expected with { Owner = session.Connection.Credentials.Owner });
        session.Connection.Region.ShouldBe("us-east-1");
        (session.Identity.AccountId, session.Identity.Partition).ShouldBe((TestAccounts.Id, "aws-cn"));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, ProblemKind.Denied)]
    [InlineData(HttpStatusCode.InternalServerError, ProblemKind.Transient)]
    public async Task A_Secret_that_the_API_server_does_not_hand_out_is_a_known_problem(
        HttpStatusCode answer,
        ProblemKind kind
    )
    {
        _secrets.Failure = answer;
        var thrown = await Should.ThrowAsync<ProblemException>(() => OpenAsync(TestAccounts.Account()));
        thrown.Problem.Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task An_API_server_in_trouble_says_nothing_against_credentials_that_work()
    {
        await OpenAsync(TestAccounts.Account());
        _secrets.Failure = HttpStatusCode.InternalServerError;
        await Should.ThrowAsync<ProblemException>(() => VerifyAsync(TestAccounts.Account()));
        await OpenAsync(TestAccounts.Account());
    }

    [Fact]
    public async Task Many_objects_at_once_share_one_look_up()
    {
        var gate = new TaskCompletionSource();
        _sts.Before = () => gate.Task;
        var opening = Enumerable.Range(0, 100).Select(_ => Task.Run(() => OpenAsync(TestAccounts.Account()))).ToList();
        gate.SetResult();
        await Task.WhenAll(opening);
        await OpenAsync(TestAccounts.Account(), "us-east-1");
        _sts.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task One_who_gives_up_waiting_does_not_end_the_look_up_of_the_others()
    {
        var gate = new TaskCompletionSource();
        _sts.Before = () => gate.Task;
        using var impatient = new CancellationTokenSource();
        var first = _sessions.OpenAsync(TestAccounts.Account(), "eu-west-1", impatient.Token);
        var second = OpenAsync(TestAccounts.Account());
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        (await second).Identity.AccountId.ShouldBe(TestAccounts.Id);
        _sts.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_answers_for_fifteen_seconds_and_then_it_is_tried_again()
    {
        _sts.Refuses = true;
        (await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()))).Kind.ShouldBe(
            AwsFailureKind.Credentials
        );
        _sts.Refuses = false;
        _time.Advance(TimeSpan.FromSeconds(15));
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        _sts.Calls.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(1));
        await Wait.UntilAsync(() => OpensAsync(TestAccounts.Account()));
        _sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task While_a_failed_account_is_tried_again_nobody_waits_for_it()
    {
        _sts.Refuses = true;
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        var gate = new TaskCompletionSource();
        (_sts.Refuses, _sts.Before) = (false, () => gate.Task);
        _time.Advance(TimeSpan.FromSeconds(16));
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        gate.SetResult();
        await Wait.UntilAsync(() => OpensAsync(TestAccounts.Account()));
    }

    [Fact]
    public async Task An_account_that_takes_long_holds_up_its_objects_once_and_briefly_and_no_others()
    {
        var gate = new TaskCompletionSource();
        _sts.Before = () => gate.Task;
        var first = OpenAsync(TestAccounts.Account());
        await Wait.UntilAsync(() => Task.FromResult(_sts.Calls == 1));
        _time.Advance(TimeSpan.FromSeconds(3));
        var thrown = await Should.ThrowAsync<ProblemException>(() => first);
        (thrown.Problem.Kind, thrown.Problem.Reason).ShouldBe((ProblemKind.Transient, Reasons.AccountNotReady));
        await Should.ThrowAsync<ProblemException>(() => OpenAsync(TestAccounts.Account()));
        _sts.Before = () => Task.CompletedTask;
        await OpenAsync(Other);
        gate.SetResult();
        await Wait.UntilAsync(() => OpensAsync(TestAccounts.Account()));
        _sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_failure_that_was_long_in_coming_answers_for_fifteen_seconds_too()
    {
        _sts.Refuses = true;
        _sts.Before = () =>
        {
            _time.Advance(TimeSpan.FromSeconds(90));
            return Task.CompletedTask;
        };
        await Should.ThrowAsync<AwsFailure>(() => VerifyAsync(TestAccounts.Account()));
        _time.Advance(TimeSpan.FromSeconds(14));
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        _sts.Calls.ShouldBe(1);
    }

    [Theory]
    [InlineData("u-1", 2)]
    [InlineData("u-2", 1)]
    public async Task A_changed_or_recreated_account_is_looked_up_anew(string uid, long generation)
    {
        await OpenAsync(TestAccounts.Account());
        _secrets.AwsKey!["accessKeyId"] = "AKNEW";
        (await OpenAsync(TestAccounts.Account())).Connection.Credentials.ToString().ShouldBe("access key …MPLE");
        var session = await OpenAsync(TestAccounts.Account(uid, generation));
        session.Connection.Credentials.ToString().ShouldBe("access key …KNEW");
        _sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task An_account_that_is_being_deleted_keeps_its_credentials_although_its_Secret_is_gone()
    {
        await OpenAsync(TestAccounts.Account());
        _secrets.AwsKey = null;
        var account = TestAccounts.Account(generation: 2);
        var deleting = account with { Metadata = account.Metadata with { DeletionTimestamp = _time.GetUtcNow() } };
        (await OpenAsync(deleting)).Identity.AccountId.ShouldBe(TestAccounts.Id);
        (await RefusedAsync(account)).Reason.ShouldBe(Reasons.SecretNotReady);
    }

    [Fact]
    public async Task Verification_picks_up_a_changed_Secret_for_all()
    {
        await OpenAsync(TestAccounts.Account());
        _secrets.AwsKey!["accessKeyId"] = "AKNEW";
        (await VerifyAsync(TestAccounts.Account())).Identity.AccountId.ShouldBe(TestAccounts.Id);
        (await OpenAsync(TestAccounts.Account())).Connection.Credentials.ToString().ShouldBe("access key …KNEW");
        _sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task Equal_accounts_share_no_connection()
    {
        var mine = await OpenAsync(TestAccounts.Account());
        var others = await OpenAsync(Other);
        others.Connection.ShouldNotBeSameAs(mine.Connection);
        (await OpenAsync(TestAccounts.Account())).Connection.ShouldBeSameAs(mine.Connection);
    }

    [Fact]
    public async Task An_unchanged_Secret_that_was_verified_lately_costs_no_call_to_AWS()
    {
        await VerifyAsync(TestAccounts.Account());
        await VerifyAsync(TestAccounts.Account(), lately: TimeSpan.FromMinutes(2));
        _sts.Calls.ShouldBe(1);
        _time.Advance(TimeSpan.FromMinutes(2));
        await VerifyAsync(TestAccounts.Account(), lately: TimeSpan.FromMinutes(2));
        _sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task Temporary_credentials_tell_how_long_they_last_and_are_not_asked_for_at_every_look()
    {
        var account = TestAccounts.Account();
        var assuming = account with
        {
            Spec = account.Spec with { AssumeRoles = [new() { RoleArn = "arn:aws:iam::111122223333:role/alarms" }] },
        };
        _sts.Expiration = () => _time.GetUtcNow().AddHours(1);
        (await VerifyAsync(assuming)).Lease!.Lifetime.TotalMinutes.ShouldBe(60, tolerance: 1);
        await VerifyAsync(assuming);
        _sts.Forms.Count(form => form["Action"] == "AssumeRole").ShouldBe(1);
        _sts.SignedBy.ShouldBe("ASIACANARY0000000002");
    }

    [Theory]
    [InlineData(AwsFailureKind.Credentials, 16, 1)]
    [InlineData(AwsFailureKind.Credentials, 15, 0)]
    [InlineData(AwsFailureKind.Denied, 16, 0)]
    public async Task Credentials_that_AWS_does_not_accept_any_more_make_the_account_look(
        AwsFailureKind kind,
        int seconds,
        int looks
    )
    {
        var doubted = new List<AccountKey>();
        _sessions.Doubted += (_, doubt) => doubted.Add(doubt.Account);
        await OpenAsync(TestAccounts.Account());
        _time.Advance(TimeSpan.FromSeconds(seconds));
        var failure = new AwsFailure(new("CloudWatch", "DescribeAlarms", "eu-west-1"), new(kind, "Code", "no"));
        _sessions.Heed(AccountKey.Of(TestAccounts.Account()), failure);
        _sessions.Heed(AccountKey.Of(Other), failure);
        doubted.Count.ShouldBe(looks);
    }

    [Fact]
    public async Task An_invalid_account_costs_no_request_at_all()
    {
        var account = TestAccounts.Account();
        var problem = await RefusedAsync(
            account with
            {
                Spec = account.Spec with { Credentials = new() { SecretRef = new() { Name = "../../pods" } } },
            }
        );
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.InvalidSpec));
        _sts.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_forgotten_account_is_looked_up_anew()
    {
        await OpenAsync(TestAccounts.Account());
        _sessions.Forget(AccountKey.Of(TestAccounts.Account()));
        await OpenAsync(TestAccounts.Account());
        _sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task Trouble_of_STS_during_a_check_takes_no_working_session_away()
    {
        var account = TestAccounts.Account();
        await OpenAsync(account);
        _sts.Before = () => throw new InvalidOperationException("answers 500");

        await Should.ThrowAsync<AwsFailure>(() => VerifyAsync(account));

        (await OpenAsync(account)).Identity.AccountId.ShouldBe(TestAccounts.Id);
    }

    [Fact]
    public async Task Credentials_that_lead_to_another_account_open_nothing()
    {
        var problem = await RefusedAsync(TestAccounts.Account(id: "999999999999"));
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.AccountMismatch));
        problem.Message.ShouldContain($"declares account 999999999999, but its credentials lead to {TestAccounts.Id}");
    }

    [Fact]
    public async Task A_missing_Secret_is_waited_for_and_costs_no_call_to_AWS()
    {
        _secrets.AwsKey = null;
        var problem = await RefusedAsync(TestAccounts.Account());
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.SecretNotReady));
        problem.Message.ShouldStartWith("Secret 'operator-system/aws-key' does not exist; create it");
        _sts.Calls.ShouldBe(0);
    }

    [Theory]
    [InlineData("accessKeyId")]
    [InlineData("secretAccessKey")]
    public async Task A_Secret_without_a_key_is_waited_for_and_shows_nothing_of_what_it_has(string key)
    {
        _secrets.AwsKey![key] = "";
        var problem = await RefusedAsync(TestAccounts.Account());
        problem.Message.ShouldBe($"Secret 'operator-system/aws-key' has no value under the key '{key}'");
        problem.Message.ShouldNotContain("wJalr");
    }

    private async Task<Problem> RefusedAsync(ClusterAwsAccount account) =>
        (await Should.ThrowAsync<ProblemException>(() => OpenAsync(account))).Problem;

    private Task<AwsSession> OpenAsync(ClusterAwsAccount account, string region = "eu-west-1") =>
        _sessions.OpenAsync(account, region, TestContext.Current.CancellationToken);

    private static ClusterAwsAccount Other
    {
        get
        {
            var account = TestAccounts.Account("u-other");
            return account with { Metadata = account.Metadata with { Name = "other" } };
        }
    }

    private async Task<bool> OpensAsync(ClusterAwsAccount account)
    {
        try
        {
            await OpenAsync(account);
            return true;
        }
        catch (Exception failure) when (failure is AwsFailure or ProblemException)
        {
            return false;
        }
    }

    private Task<VerifiedAccount> VerifyAsync(ClusterAwsAccount account, TimeSpan lately = default) =>
        _sessions.VerifyAsync(account, lately, TestContext.Current.CancellationToken);
}
