using System.Runtime.ExceptionServices;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>
/// Finding out whose the credentials of one version of an account object are: under way, or done. All who need the
/// account wait for the same one, and not for long: the workers that they hold up have other accounts' objects to do.
/// </summary>
internal sealed class LookUp
{
    /// <summary>How long a failure answers for the next ones: a thousand objects must not ask STS a thousand times.</summary>
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly IAwsAccount _account;
    private readonly TimeProvider _time;
    private readonly Lazy<Task<VerifiedAccount>> _result;
    private readonly ExceptionDispatchInfo? _earlier;
    private long _failedAt;
    private volatile bool _isSlow;

    /// <param name="account">The version.</param>
    /// <param name="find">Finds out; started by the first who needs it.</param>
    /// <param name="earlier">Why it failed before: answers until the new result is known.</param>
    /// <param name="time">Measures patience and failures.</param>
    public LookUp(
        IAwsAccount account,
        Func<Task<VerifiedAccount>> find,
        ExceptionDispatchInfo? earlier,
        TimeProvider time
    )
    {
        (_account, _earlier, _time) = (account, earlier, time);
        _result = new(() => RunAsync(find));
    }

    public bool IsDone => _result is { IsValueCreated: true, Value.IsCompleted: true };

    public VerifiedAccount? Verified =>
        _result is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } known }
            ? known.GetAwaiter().GetResult()
            : null;

    public ExceptionDispatchInfo? Failure =>
        _result is { IsValueCreated: true, Value: { IsFaulted: true, Exception.InnerException: { } failure } }
            ? ExceptionDispatchInfo.Capture(failure)
            : null;

    /// <summary>
    /// A deletion is a generation of its own, and what is known outlives it: in a namespace that is being deleted the Secret,
    /// or the right to read it, may go before the objects that need the credentials.
    /// </summary>
    public bool IsOf(IAwsAccount account) =>
        _account.Metadata.Uid == account.Metadata.Uid
        && (
            _account.Metadata.Generation == account.Metadata.Generation
            || account.Metadata.DeletionTimestamp is not null
        );

    /// <summary>It failed, long enough ago to try again.</summary>
    public bool IsStale => Failure is not null && _time.GetElapsedTime(Volatile.Read(ref _failedAt)) > FailureLifetime;

    /// <summary>However long it takes.</summary>
    public Task<VerifiedAccount> ResultAsync(CancellationToken cancellationToken) =>
        _result.Value.WaitAsync(cancellationToken);

    /// <exception cref="ProblemException">It takes long.</exception>
    public async Task<VerifiedAccount> SoonAsync(CancellationToken cancellationToken)
    {
        var result = _result.Value;
        if (!result.IsCompleted)
        {
            _earlier?.Throw();
        }

        try
        {
            return await result.WaitAsync(_isSlow ? TimeSpan.Zero : Patience, _time, cancellationToken);
        }
        catch (TimeoutException) when (!result.IsCompleted)
        {
            _isSlow = true;
            throw new ProblemException(
                new(
                    ProblemKind.Transient,
                    Reasons.AccountNotReady,
                    $"AWS has not answered yet whose the credentials of {AccountKey.Of(_account)} are. It is tried again"
                )
            );
        }
    }

    // The lifetime of a failure begins when it is known: against a dead endpoint the look-up alone takes longer.
    private async Task<VerifiedAccount> RunAsync(Func<Task<VerifiedAccount>> find)
    {
        try
        {
            return await find();
        }
        catch
        {
            Volatile.Write(ref _failedAt, _time.GetTimestamp());
            throw;
        }
    }
}
