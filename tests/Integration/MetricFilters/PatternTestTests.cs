using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Integration.Kinds.Policies;

namespace SageMakerMonitorOperator.Integration.MetricFilters;

/// <summary>A pattern that does not do what its samples say is never put.</summary>
public sealed class PatternTestTests(KindCluster cluster) : KindPolicyTest(cluster)
{
    private const string Kind = "MetricFilter";
    private const string Test = "TestMetricFilter";

    [Fact]
    public async Task A_pattern_that_a_sample_contradicts_is_not_put_and_the_sample_is_named()
    {
        await OpenAsync(Kind);
        await Arena.CreateAsync("contradicted", Tested("contradicted", matches: false));

        await UntilAsync("contradicted", "Stalled", "True", "SampleMismatch");
        Latest("contradicted").Message("Ready").ShouldContain("'contradicted' must not match and does");
        Arena.Writes(Arena.AwsName("contradicted"), 0).ShouldBeEmpty();
        Latest("contradicted")!["metadata"]!["finalizers"].ShouldBeNull("nothing was claimed");

        await Arena.ReplaceSpecAsync("contradicted", Tested("contradicted", matches: true));
        await Arena.InSyncAsync("contradicted");
        ((string?)Latest("contradicted")!["status"]!["patternTests"]!["result"]).ShouldBe("Passed");
    }

    [Fact]
    public async Task Samples_are_tried_once_and_then_again_only_when_they_change()
    {
        await OpenAsync(Kind);
        await Arena.CreateAsync("tried", Tested("tried", matches: true));
        await Arena.InSyncAsync("tried");
        Tests("tried").ShouldBe(1);

        await Arena.ForcePassAsync(["tried"]);
        Tests("tried").ShouldBe(1);

        var mark = Arena.Aws.Calls.Last;
        var more = Tested("tried", matches: true);
        more["patternTests"]!.AsArray().Add(Sample("other", "all is well with tried", matches: false));
        await Arena.ReplaceSpecAsync("tried", more);
        await Arena.UntilAsync(
            ["tried"],
            name => (int?)Latest(name)!["status"]!["patternTests"]!["count"] == 2,
            "have two samples"
        );
        Tests("tried").ShouldBe(2);
        Arena.Writes(Arena.AwsName("tried"), mark).ShouldBeEmpty("the filter is what it was");
    }

    [Fact]
    public async Task An_endpoint_that_cannot_test_is_a_warning()
    {
        await OpenAsync(Kind);
        Arena.Aws.Faults.Add(
            new FaultPoint
            {
                Operation = Test,
                Mentions = Line("untested"),
                Times = int.MaxValue,
            },
            Fault.Error(501, "NotImplemented", "There is no such operation")
        );
        await Arena.CreateAsync("untested", Tested("untested", matches: false));

        await Arena.InSyncAsync("untested");
        Latest("untested").Says("Warning", "True", "SamplesNotTested").ShouldBeTrue();
    }

    private int Tests(string name) => Arena.Aws.Calls.Of(Test, 0).Count(call => call.Mentions(Line(name)));

    private static string Line(string name) => $"ERROR in {name}";

    private JsonObject Tested(string name, bool matches)
    {
        var spec = Spec;
        spec["patternTests"] = new JsonArray(Sample(name, Line(name), matches));
        return spec;
    }

    private static JsonObject Sample(string name, string message, bool matches) =>
        new()
        {
            ["name"] = name,
            ["message"] = message,
            ["matches"] = matches,
        };
}
