using System.Runtime.ExceptionServices;
using Amazon.Runtime;
using SessionCredentials = Amazon.SecurityToken.Model.Credentials;

namespace SageMakerMonitorOperator.Aws.Credentials;

/// <summary>
/// Credentials that expire, renewed before they do, with one call at a time however many ask. While the old ones are
/// valid nobody waits for the new ones. Core has such a class, but it calls STS past our connections, looks at the
/// machine's clock, and asks again for every caller after a failure.
/// </summary>
/// <param name="renew">Asks STS.</param>
/// <param name="time">Says when they expire.</param>
/// <param name="random">Spreads the renewals of many accounts; values in [0, 1).</param>
internal sealed class TemporaryCredentials(
    Func<CancellationToken, Task<SessionCredentials>> renew,
    TimeProvider time,
    Func<double> random
) : AWSCredentials
{
    /// <summary>How long a failure answers for the next callers.</summary>
    public static readonly TimeSpan FailureLifetime = TimeSpan.FromSeconds(15);

    /// <summary>For the way to AWS, and for clocks that differ.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private Session? _session;
    private Task<Renewal>? _renewal;

    /// <summary>Null before the first ones were given.</summary>
    public CredentialLease? Lease
    {
        get
        {
            lock (_lock)
            {
                var failure = FinishedRenewal?.Failure?.SourceException;
                return _session is { } session ? new(session.ExpiresAt, session.Lifetime, failure) : null;
            }
        }
    }

    /// <summary>Core's signer asks so for what <see cref="GetCredentialsAsync"/> has got before.</summary>
    public override ImmutableCredentials GetCredentials()
    {
        lock (_lock)
        {
            return _session?.Keys
                ?? throw new NotSupportedException("The first ones need a call to STS; use GetCredentialsAsync.");
        }
    }

    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        Task<Renewal> renewal;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_session is { } fresh && now < fresh.RenewAt)
            {
                return fresh.Keys;
            }

            renewal = RenewalNeedsLock(now);
            if (_session is { } valid && now < valid.ExpiresAt - Reserve)
            {
                return valid.Keys;
            }
        }

        return (await renewal).Keys;
    }

    private Renewal? FinishedRenewal => _renewal is { IsCompletedSuccessfully: true } done ? Outcome(done) : null;

    /// <summary>The one under way, or one that failed lately, or a new one.</summary>
    private Task<Renewal> RenewalNeedsLock(DateTimeOffset now)
    {
        var answers = _renewal is { IsCompleted: false } || FinishedRenewal?.FailedAt + FailureLifetime >= now;
        // Not on the caller's thread, which holds the lock, and not with the caller's token: others wait for it too.
        return answers ? _renewal! : _renewal = Task.Run(RenewAsync);
    }

    private async Task<Renewal> RenewAsync()
    {
        try
        {
            var session = SessionOf(await renew(CancellationToken.None));
            lock (_lock)
            {
                _session = session;
            }

            return new Renewal(session, null, null);
        }
        catch (Exception failure)
        {
            return new Renewal(null, ExceptionDispatchInfo.Capture(failure), time.GetUtcNow());
        }
    }

    private Session SessionOf(SessionCredentials given)
    {
        var now = time.GetUtcNow();
        var expiresAt = given.Expiration?.ToUniversalTime() is { } expiration
            ? new DateTimeOffset(expiration, TimeSpan.Zero)
            : throw new InvalidOperationException("STS gave a session that does not expire");
        var lifetime = expiresAt - now;
        var before = (RenewBefore * (1 + (random() / 5))) is var early && early < lifetime / 2 ? early : lifetime / 2;
        var keys = new ImmutableCredentials(given.AccessKeyId, given.SecretAccessKey, given.SessionToken);
        return new Session(keys, expiresAt, lifetime, expiresAt - before);
    }

    private static Renewal Outcome(Task<Renewal> completed) => completed.GetAwaiter().GetResult();

    private sealed record Session(
        ImmutableCredentials Keys,
        DateTimeOffset ExpiresAt,
        TimeSpan Lifetime,
        DateTimeOffset RenewAt
    );

    private sealed record Renewal(Session? Session, ExceptionDispatchInfo? Failure, DateTimeOffset? FailedAt)
    {
        public ImmutableCredentials Keys
        {
            get
            {
                Failure?.Throw();
                return Session!.Keys;
            }
        }
    }
}
