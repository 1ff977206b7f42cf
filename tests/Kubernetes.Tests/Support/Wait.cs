using Microsoft.Extensions.Time.Testing;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Support;

/// <summary>Waits for a condition, never for a time.</summary>
internal static class Wait
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (!condition())
        {
            deadline.IsCancellationRequested.ShouldBeFalse($"{what}: did not happen");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Moves a fake clock on, step by step, until the condition holds.</summary>
    public static Task UntilAsync(FakeTimeProvider time, TimeSpan step, Func<bool> condition, string what) =>
        UntilAsync(
            () =>
            {
                if (condition())
                {
                    return true;
                }
                time.Advance(step);
                return false;
            },
            what
        );

    /// <summary>The outcome of a task that waits on a fake clock.</summary>
    public static async Task<T> ForAsync<T>(FakeTimeProvider time, Task<T> task)
    {
        await UntilAsync(time, TimeSpan.FromMilliseconds(50), () => task.IsCompleted, "the task ends");
        return await task;
    }
}
