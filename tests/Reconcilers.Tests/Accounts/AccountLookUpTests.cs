using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

public sealed class AccountLookUpTests : AccountSessionsFixture
{
    [Fact]
    public async Task Many_objects_at_once_share_one_look_up()
    {
        var gate = new TaskCompletionSource();
        Sts.Before = () => gate.Task;
        var opening = Enumerable.Range(0, 100).Select(_ => Task.Run(() => OpenAsync(TestAccounts.Account()))).ToList();
        gate.SetResult();
        await Task.WhenAll(opening);
        await OpenAsync(TestAccounts.Account(), "us-east-1");
        Sts.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task One_who_gives_up_waiting_does_not_end_the_look_up_of_the_others()
    {
        var gate = new TaskCompletionSource();
        Sts.Before = () => gate.Task;
        using var impatient = new CancellationTokenSource();
        var first = Sessions.OpenAsync(TestAccounts.Account(), "eu-west-1", impatient.Token);
        var second = OpenAsync(TestAccounts.Account());
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        (await second).Identity.AccountId.ShouldBe(TestAccounts.Id);
        Sts.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_answers_for_fifteen_seconds_and_then_it_is_tried_again()
    {
        Sts.Refuses = true;
        (await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()))).Kind.ShouldBe(
            AwsFailureKind.Credentials
        );
        Sts.Refuses = false;
        Time.Advance(TimeSpan.FromSeconds(15));
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        Sts.Calls.ShouldBe(1);
        Time.Advance(TimeSpan.FromSeconds(1));
        await Wait.UntilAsync(
            _ => OpensAsync(TestAccounts.Account()),
            "the account opens",
            cancellationToken: TestContext.Current.CancellationToken
        );
        Sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task While_a_failed_account_is_tried_again_nobody_waits_for_it()
    {
        Sts.Refuses = true;
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        var gate = new TaskCompletionSource();
        (Sts.Refuses, Sts.Before) = (false, () => gate.Task);
        Time.Advance(TimeSpan.FromSeconds(16));
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        gate.SetResult();
        await Wait.UntilAsync(
            _ => OpensAsync(TestAccounts.Account()),
            "the account opens",
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    [Fact]
    public async Task An_account_that_takes_long_holds_up_its_objects_once_and_briefly_and_no_others()
    {
        var gate = new TaskCompletionSource();
        Sts.Before = () => gate.Task;
        var first = OpenAsync(TestAccounts.Account());
        await Wait.UntilAsync(
            _ => Task.FromResult(Sts.Calls == 1),
            "STS was asked",
            cancellationToken: TestContext.Current.CancellationToken
        );
        Time.Advance(TimeSpan.FromSeconds(3));
        var thrown = await Should.ThrowAsync<ProblemException>(() => first);
        (thrown.Problem.Kind, thrown.Problem.Reason).ShouldBe((ProblemKind.Transient, Reasons.AccountNotReady));
        await Should.ThrowAsync<ProblemException>(() => OpenAsync(TestAccounts.Account()));
        Sts.Before = () => Task.CompletedTask;
        await OpenAsync(Other);
        gate.SetResult();
        await Wait.UntilAsync(
            _ => OpensAsync(TestAccounts.Account()),
            "the account opens",
            cancellationToken: TestContext.Current.CancellationToken
        );
        Sts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_failure_that_was_long_in_coming_answers_for_fifteen_seconds_too()
    {
        Sts.Refuses = true;
        Sts.Before = () =>
        {
            Time.Advance(TimeSpan.FromSeconds(90));
            return Task.CompletedTask;
        };
        await Should.ThrowAsync<AwsFailure>(() => VerifyAsync(TestAccounts.Account()));
        Time.Advance(TimeSpan.FromSeconds(14));
        await Should.ThrowAsync<AwsFailure>(() => OpenAsync(TestAccounts.Account()));
        Sts.Calls.ShouldBe(1);
    }

    [Theory]
    [InlineData("u-1", 2)]
    [InlineData("u-2", 1)]
    public async Task A_changed_or_recreated_account_is_looked_up_anew(string uid, long generation)
    {
        await OpenAsync(TestAccounts.Account());
        Secrets.AwsKey!["accessKeyId"] = "AKNEW";
        (await OpenAsync(TestAccounts.Account())).Connection.Credentials.ToString().ShouldBe("access key …MPLE");
        var session = await OpenAsync(TestAccounts.Account(uid, generation));
        session.Connection.Credentials.ToString().ShouldBe("access key …KNEW");
        Sts.Calls.ShouldBe(2);
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
    public async Task A_forgotten_account_is_looked_up_anew()
    {
        await OpenAsync(TestAccounts.Account());
        Sessions.Forget(AccountKey.Of(TestAccounts.Account()));
        await OpenAsync(TestAccounts.Account());
        Sts.Calls.ShouldBe(2);
    }
}
