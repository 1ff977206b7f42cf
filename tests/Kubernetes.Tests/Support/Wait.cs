using Microsoft.Extensions.Time.Testing;
using Patience = SageMakerMonitorOperator.Testbed.Waiting.Wait;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Support;

/// <summary>Waits for what happens in this process, or on a fake clock: within milliseconds.</summary>
internal static class Wait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public static Task UntilAsync(Func<bool> condition, string what) =>
        Patience.UntilAsync(_ => Task.FromResult(condition()), what, pause: Pause);

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
