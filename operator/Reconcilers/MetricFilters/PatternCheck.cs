using System.Net;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricFilters;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using MetricFilter = SageMakerMonitorOperator.Api.MetricFilters.MetricFilter;

namespace SageMakerMonitorOperator.Reconcilers.MetricFilters;

/// <summary>
/// Has CloudWatch Logs try the pattern on the samples of the spec, before a put and when they changed. The evidence is in
/// status, so that a pass with nothing to do asks nothing.
/// </summary>
/// <param name="State">What status has to say from now on; null: there are no samples.</param>
internal sealed record PatternCheck(PatternTestState? State)
{
    /// <returns>Null when status says it already.</returns>
    /// <exception cref="ProblemException">Stalled: a sample turned out otherwise than the spec says.</exception>
    public static async Task<PatternCheck?> RunAsync(
        CloudWatchLogsClient logs,
        MetricFilter filter,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        var known = filter.Status?.PatternTests;
        if (filter.Spec.PatternTests is not { Count: > 0 } tests)
        {
            return known is null ? null : new PatternCheck(State: null);
        }

        var pattern = LogFilterText.Pattern(filter.Spec.FilterPattern);
        var hash = PatternSamples.Hash(pattern, tests);
        if (plan.IsEmpty && known?.Hash == hash)
        {
            return null;
        }

        var isTested = await TestAsync(logs, pattern, tests, cancellationToken);
        return new PatternCheck(
            new PatternTestState
            {
                Result = isTested ? PatternTestState.Passed : PatternTestState.NotTested,
                Count = tests.Count,
                Hash = hash,
            }
        );
    }

    public static Assessment Assess(PatternTestState? state) =>
        state is { Result: PatternTestState.NotTested }
            ? new()
            {
                Warning = Statement.True(
                    Reasons.SamplesNotTested,
                    $"this endpoint has no TestMetricFilter: `spec.patternTests` ({state.Count}) were not tried"
                ),
            }
            : Assessment.Good;

    /// <returns>False where the endpoint cannot test.</returns>
    private static async Task<bool> TestAsync(
        CloudWatchLogsClient logs,
        string pattern,
        IReadOnlyList<PatternTest> tests,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answer = await logs.TestMetricFilterAsync(PatternSamples.Request(pattern, tests), cancellationToken);
            PatternSamples.Demand(pattern, tests, answer.Matches);
            return true;
        }
        catch (AwsFailure failure) when (IsUnknown(failure))
        {
            return false;
        }
    }

    // AWS and its stand-ins each say so in another way: Moto by a 500 that has no code, which AWS's own always have.
    private static bool IsUnknown(AwsFailure failure) =>
        failure.HttpStatus is HttpStatusCode.NotImplemented or HttpStatusCode.NotFound
        || failure.Code == FailureCodes.OfStatus((int)HttpStatusCode.InternalServerError)
        || failure.Code.StartsWith("UnknownOperation", StringComparison.Ordinal);
}
