using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.AwsSimulator.Tests;

public sealed class WaitTests
{
    [Fact]
    public async Task What_never_comes_fails_with_the_last_observation()
    {
        var clock = new FakeTimeProvider();
        var count = 0;

        var waiting = Wait.UntilAsync(
            _ => Task.FromResult($"observation {++count}"),
            _ => false,
            "the moon is blue",
            clock: clock,
            cancellationToken: TestContext.Current.CancellationToken
        );
        while (!waiting.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var error = await waiting.ShouldThrowAsync<TimeoutException>();
        error.Message.ShouldContain("the moon is blue");
        error.Message.ShouldContain($"observation {count}");
    }

    [Fact]
    public async Task A_question_that_throws_is_asked_again()
    {
        var count = 0;

        var seen = await Wait.UntilAsync(
            _ => ++count < 3 ? throw new InvalidOperationException() : Task.FromResult(count),
            _ => true,
            "no exception",
            cancellationToken: TestContext.Current.CancellationToken
        );

        seen.ShouldBe(3);
    }
}
