using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricFilters;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.MetricFilters;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricFilters;

public sealed class PatternSamplesTests
{
    private static readonly PatternTest Error = new()
    {
        Name = "error",
        Message = "ERROR",
        Matches = true,
    };

    private static readonly PatternTest Health = new()
    {
        Name = "health",
        Message = "ok",
        Matches = false,
    };

    private static readonly MetricFilterMatchRecord Match = new() { EventNumber = 0, EventMessage = "ERROR" };

    [Fact]
    public void Each_line_is_sent_once() =>
        PatternSamples
            .Request("ERROR", [Error, Health, Error with { Name = "again" }])
            .LogEventMessages.ShouldBe(["ERROR", "ok"]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Samples_that_turn_out_as_they_must_are_good_however_AWS_counts(int number) =>
        Should.NotThrow(() => PatternSamples.Demand("ERROR", [Error, Health], [Match with { EventNumber = number }]));

    [Fact]
    public void Every_sample_that_turns_out_otherwise_is_named()
    {
        var problem = Refusal([Error with { Message = "Error" }, Health with { Message = "ERROR" }], Match);
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.SampleMismatch));
        problem.Message.ShouldBe(
            "the pattern 'ERROR' does not do what `spec.patternTests` says: 'error' must match and does not; 'health' must not match"
                + " and does. The filter was not put. Correct `spec.filterPattern`, or the sample"
        );
    }

    [Fact]
    public void Values_that_are_taken_out_are_compared_by_field()
    {
        var test = Error with
        {
            ExtractedValues = new Dictionary<string, string>
            {
                ["$a"] = "1",
                ["$b"] = "2",
                ["$c"] = "3",
            },
        };
        var match = Match with
        {
            ExtractedValues = new Dictionary<string, string>
            {
                ["$a"] = "1",
                ["$b"] = "0",
                ["$d"] = "4",
            },
        };
        Refusal([test], match)
            .Message.ShouldContain("in 'error' $b is '0' in place of '2', $c is not taken out in place of '3'");
    }

    [Fact]
    public void The_hash_changes_with_the_pattern_and_the_samples_and_not_with_their_order()
    {
        var hash = PatternSamples.Hash("ERROR", [Error, Health]);
        PatternSamples.Hash("ERROR", [Health, Error]).ShouldBe(hash);
        PatternSamples.Hash("ERRORS", [Error, Health]).ShouldNotBe(hash);
        PatternSamples.Hash("ERROR", [Error, Health with { Matches = true }]).ShouldNotBe(hash);
        PatternSamples.Hash("ERROR", [Error]).ShouldNotBe(hash);
        hash.ShouldStartWith("sha256:");
    }

    private static Problem Refusal(
        IReadOnlyList<PatternTest> tests,
        params IReadOnlyList<MetricFilterMatchRecord> matches
    ) => Should.Throw<ProblemException>(() => PatternSamples.Demand("ERROR", tests, matches)).Problem;
}
