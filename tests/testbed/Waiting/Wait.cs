namespace SageMakerMonitorOperator.Testbed.Waiting;

/// <summary>Waits for a state of the world, with a deadline, and says what it saw last when it never came.</summary>
public static class Wait
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(180);

    /// <summary>Asks until the answer is yes. A question that throws counts as a no.</summary>
    /// <exception cref="TimeoutException">The text names <paramref name="what"/> and the last observation.</exception>
    public static Task UntilAsync(
        Func<CancellationToken, Task<bool>> condition,
        string what,
        TimeSpan? deadline = null,
        TimeProvider? clock = null,
        TimeSpan? pause = null,
        CancellationToken cancellationToken = default
    ) => UntilAsync(condition, satisfied => satisfied, what, deadline, clock, pause, cancellationToken);

    /// <summary>Observes until an observation satisfies. One that throws counts as not satisfying.</summary>
    /// <returns>The observation that satisfied.</returns>
    /// <exception cref="TimeoutException">The text names <paramref name="what"/> and the last observation.</exception>
    public static async Task<T> UntilAsync<T>(
        Func<CancellationToken, Task<T>> observe,
        Func<T, bool> satisfies,
        string what,
        TimeSpan? deadline = null,
        TimeProvider? clock = null,
        TimeSpan? pause = null,
        CancellationToken cancellationToken = default
    )
    {
        clock ??= TimeProvider.System;
        var patience = deadline ?? DefaultDeadline;
        var start = clock.GetTimestamp();
        using var limit = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        object? last = "nothing";
        while (clock.GetElapsedTime(start) < patience)
        {
            try
            {
                var observation = await observe(either.Token);
                if (satisfies(observation))
                {
                    return observation;
                }

                last = observation;
            }
            catch (Exception error) when (!either.IsCancellationRequested)
            {
                last = error;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                break;
            }

            await Task.Delay(pause ?? DefaultPause, clock, cancellationToken);
        }

        throw new TimeoutException(
            $"Waited {patience.TotalSeconds} s and still not: {what}. Last observed: {last ?? "null"}.",
            last as Exception
        );
    }
}
