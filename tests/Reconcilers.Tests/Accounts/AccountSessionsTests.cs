using System.Net;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

public sealed class AccountSessionsTests : AccountSessionsFixture
{
    [Fact]
    public async Task A_session_has_the_Secrets_key_the_objects_Region_and_the_identity_that_AWS_names()
    {
        Secrets.AwsKey!["sessionToken"] = "token";
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
        Secrets.Failure = answer;
        var thrown = await Should.ThrowAsync<ProblemException>(() => OpenAsync(TestAccounts.Account()));
        thrown.Problem.Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task An_API_server_in_trouble_says_nothing_against_credentials_that_work()
    {
        await OpenAsync(TestAccounts.Account());
        Secrets.Failure = HttpStatusCode.InternalServerError;
        await Should.ThrowAsync<ProblemException>(() => VerifyAsync(TestAccounts.Account()));
        await OpenAsync(TestAccounts.Account());
    }

    [Fact]
    public async Task An_account_that_is_being_deleted_keeps_its_credentials_although_its_Secret_is_gone()
    {
        await OpenAsync(TestAccounts.Account());
        Secrets.AwsKey = null;
        var account = TestAccounts.Account(generation: 2);
        var deleting = account with { Metadata = account.Metadata with { DeletionTimestamp = Time.GetUtcNow() } };
        (await OpenAsync(deleting)).Identity.AccountId.ShouldBe(TestAccounts.Id);
        (await RefusedAsync(account)).Reason.ShouldBe(Reasons.SecretNotReady);
    }

    [Fact]
    public async Task Verification_picks_up_a_changed_Secret_for_all()
    {
        await OpenAsync(TestAccounts.Account());
        Secrets.AwsKey!["accessKeyId"] = "AKNEW";
        (await VerifyAsync(TestAccounts.Account())).Identity.AccountId.ShouldBe(TestAccounts.Id);
        (await OpenAsync(TestAccounts.Account())).Connection.Credentials.ToString().ShouldBe("access key …KNEW");
        Sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task An_unchanged_Secret_that_was_verified_lately_costs_no_call_to_AWS()
    {
        await VerifyAsync(TestAccounts.Account());
        await VerifyAsync(TestAccounts.Account(), lately: TimeSpan.FromMinutes(2));
        Sts.Calls.ShouldBe(1);
        Time.Advance(TimeSpan.FromMinutes(2));
        await VerifyAsync(TestAccounts.Account(), lately: TimeSpan.FromMinutes(2));
        Sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task Temporary_credentials_tell_how_long_they_last_and_are_not_asked_for_at_every_look()
    {
        var account = TestAccounts.Account();
        var assuming = account with
        {
            Spec = account.Spec with { AssumeRoles = [new() { RoleArn = "arn:aws:iam::111122223333:role/alarms" }] },
        };
        Sts.Expiration = () => Time.GetUtcNow().AddHours(1);
        (await VerifyAsync(assuming)).Lease!.Lifetime.TotalMinutes.ShouldBe(60, tolerance: 1);
        await VerifyAsync(assuming);
        Sts.Forms.Count(form => form["Action"] == "AssumeRole").ShouldBe(1);
        Sts.SignedBy.ShouldBe("ASIACANARY0000000002");
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
        Sessions.Doubted += (_, doubt) => doubted.Add(doubt.Account);
        await OpenAsync(TestAccounts.Account());
        Time.Advance(TimeSpan.FromSeconds(seconds));
        var failure = new AwsFailure(new("CloudWatch", "DescribeAlarms", "eu-west-1"), new(kind, "Code", "no"));
        Sessions.Heed(AccountKey.Of(TestAccounts.Account()), failure);
        Sessions.Heed(AccountKey.Of(Other), failure);
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
        Sts.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task Trouble_of_STS_during_a_check_takes_no_working_session_away()
    {
        var account = TestAccounts.Account();
        await OpenAsync(account);
        Sts.Before = () => throw new InvalidOperationException("answers 500");

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
        Secrets.AwsKey = null;
        var problem = await RefusedAsync(TestAccounts.Account());
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.SecretNotReady));
        problem.Message.ShouldStartWith("Secret 'operator-system/aws-key' does not exist; create it");
        Sts.Calls.ShouldBe(0);
    }

    [Theory]
    [InlineData("accessKeyId")]
    [InlineData("secretAccessKey")]
    public async Task A_Secret_without_a_key_is_waited_for_and_shows_nothing_of_what_it_has(string key)
    {
        Secrets.AwsKey![key] = "";
        var problem = await RefusedAsync(TestAccounts.Account());
        problem.Message.ShouldBe($"Secret 'operator-system/aws-key' has no value under the key '{key}'");
        problem.Message.ShouldNotContain("wJalr");
    }
}
