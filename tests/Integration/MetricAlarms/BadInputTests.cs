using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

public sealed class BadInputTests(Cluster cluster) : OperatorTest(cluster, "bad-input")
{
    [Fact]
    public async Task The_API_server_refuses_what_breaks_the_schema_and_names_the_field()
    {
        var refused = await RunAsync("create", Alarm("refused", "threshold: 1", "unit: Furlongs"));

        refused.ExitCode.ShouldNotBe(0);
        refused.Error.ShouldContain("spec.unit: Unsupported value: \"Furlongs\"");
    }
}
