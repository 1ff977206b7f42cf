namespace SageMakerMonitorOperator.Aws.Tests.Pacing;

internal static class Windows
{
    /// <summary>A window that holds more begins and ends with a call, so looking from call to call sees all.</summary>
    public static void ShouldHoldAtMost(IReadOnlyList<DateTimeOffset> calls, double rate)
    {
        for (var first = 0; first < calls.Count; first++)
        {
            for (var last = first; last < calls.Count; last++)
            {
                var allowed = (rate * (calls[last] - calls[first]).TotalSeconds) + 1;
                if (last - first + 1 > allowed + 1e-6)
                    Assert.Fail(
                        $"{last - first + 1} calls from {calls[first]:O} to {calls[last]:O}, allowed {allowed}"
                    );
            }
        }
    }
}
