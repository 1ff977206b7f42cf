using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Testbed.Waiting;
using SessionCredentials = Amazon.SecurityToken.Model.Credentials;

namespace SageMakerMonitorOperator.Aws.Tests.Credentials;

public sealed class TemporaryCredentialsTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _time = new();
    private readonly TemporaryCredentials _credentials;
    private Func<Task> _before = () => Task.CompletedTask;
    private int _given;

    public TemporaryCredentialsTests() => _credentials = new(RenewAsync, _time, () => 0.5);

    [Fact]
    public async Task Many_callers_at_once_cost_one_call()
    {
        var gate = new TaskCompletionSource();
        _before = () => gate.Task;
        var waiting = Enumerable.Range(0, 50).Select(_ => KeyAsync()).ToList();
        gate.SetResult();
        (await Task.WhenAll(waiting)).ShouldAllBe(key => key == "ASIA1");
    }

    [Fact]
    public async Task They_are_kept_until_shortly_before_they_expire()
    {
        await KeyAsync();
        _time.Advance(Hour - TimeSpan.FromMinutes(5.6));
        (await KeyAsync()).ShouldBe("ASIA1");
        _given.ShouldBe(1);
        _credentials.Lease.ShouldBe(
            new CredentialLease(_time.GetUtcNow() + TimeSpan.FromMinutes(5.6), Hour, RenewalFailure: null)
        );
    }

    [Fact]
    public async Task Nobody_waits_for_the_renewal_while_the_old_ones_are_valid()
    {
        await KeyAsync();
        var gate = new TaskCompletionSource();
        _before = () => gate.Task;
        _time.Advance(Hour - TimeSpan.FromMinutes(5));
        (await KeyAsync()).ShouldBe("ASIA1");
        (await KeyAsync()).ShouldBe("ASIA1");
        gate.SetResult();
        await Wait.UntilAsync(
            async _ => await KeyAsync() == "ASIA2",
            "the credentials were renewed",
            cancellationToken: TestContext.Current.CancellationToken
        );
        _given.ShouldBe(2);
    }

    [Fact]
    public async Task Expired_ones_are_waited_for()
    {
        await KeyAsync();
        _time.Advance(Hour);
        (await KeyAsync()).ShouldBe("ASIA2");
    }

    [Fact]
    public async Task A_failure_answers_for_fifteen_seconds()
    {
        _before = () => throw new IOException("no");
        await Should.ThrowAsync<IOException>(KeyAsync);
        _before = () => Task.CompletedTask;
        _time.Advance(TemporaryCredentials.FailureLifetime);
        await Should.ThrowAsync<IOException>(KeyAsync);
        _given.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await KeyAsync()).ShouldBe("ASIA2");
    }

    [Fact]
    public async Task A_failed_renewal_takes_no_valid_ones_away_and_is_told_in_the_lease()
    {
        await KeyAsync();
        _before = () => throw new IOException("no");
        _time.Advance(Hour - TimeSpan.FromMinutes(5));
        (await KeyAsync()).ShouldBe("ASIA1");
        await Wait.UntilAsync(
            _ => Task.FromResult(_credentials.Lease!.RenewalFailure is IOException),
            "the renewal failed",
            cancellationToken: TestContext.Current.CancellationToken
        );
        (await KeyAsync()).ShouldBe("ASIA1");
        _time.Advance(TimeSpan.FromMinutes(5));
        await Should.ThrowAsync<IOException>(KeyAsync);
    }

    private async Task<string> KeyAsync() => (await _credentials.GetCredentialsAsync()).AccessKey;

    private async Task<SessionCredentials> RenewAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _given);
        await _before();
        return new SessionCredentials($"ASIA{number}", "secret", "token", (_time.GetUtcNow() + Hour).UtcDateTime);
    }
}
