using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Faults;

public sealed class FaultPlanTests : IAsyncLifetime
{
    private AwsSimulatorServer server = null!;
    private AwsQueryClient client = null!;

    public async ValueTask InitializeAsync()
    {
        server = await AwsSimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        client = new(server.Url);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return server.DisposeAsync();
    }

    [Fact]
    public async Task A_fault_strikes_the_nth_matching_call_as_often_as_planned()
    {
        var planned = server.Faults.Add(
            new()
            {
                Operation = "DescribeAlarms",
                Nth = 2,
                Times = 2,
            },
            Fault.Throttle
        );
        await client.PutMetricAlarmAsync("a");

        var codes = await DescribeAsync(5);

        codes.ShouldBe([null, "Throttling", "Throttling", null, null]);
        planned.Strikes.ShouldBe(2);
    }

    [Fact]
    public async Task A_fault_without_end_strikes_until_it_is_lifted()
    {
        var planned = server.Faults.Add(new() { Nth = 2, Times = int.MaxValue }, Fault.Throttle);
        var before = await DescribeAsync(3);

        planned.Lift();

        before.ShouldBe([null, "Throttling", "Throttling"]);
        (await DescribeAsync(1)).ShouldBe([null]);
    }

    [Fact]
    public async Task Clearing_the_plan_lifts_every_fault()
    {
        server.Faults.Add(new() { Times = int.MaxValue }, Fault.Throttle);
        server.Faults.Add(new() { Times = int.MaxValue }, Fault.Deny);

        server.Faults.Clear();

        (await DescribeAsync(1)).ShouldBe([null]);
    }

    [Fact]
    public async Task Of_two_faults_at_one_call_the_first_planned_strikes_and_the_other_has_counted_it()
    {
        server.Faults.Add(new(), Fault.Throttle);
        var other = server.Faults.Add(new(), Fault.Deny);

        (await DescribeAsync(2)).ShouldBe(["Throttling", null]);
        other.Strikes.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_fault_that_would_never_strike_is_refused(int nth, int times) =>
        Should.Throw<ArgumentException>(() => server.Faults.Add(new() { Nth = nth, Times = times }, Fault.Throttle));

    [Theory]
    [InlineData("a", """{"AlarmName": "a"}""", true)]
    [InlineData("a", """{"AlarmNames": ["b", "a"]}""", true)]
    [InlineData("a", """{"AlarmName": "aa"}""", false)]
    [InlineData("a", """{"ResourceARN": "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a"}""", true)]
    [InlineData("team/a", """{"ResourceARN": "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:team/a"}""", true)]
    [InlineData("churn", """{"Tags": [{"Value": "arn:aws:sagemaker:eu-west-1:1:endpoint/churn"}]}""", true)]
    [InlineData("a", """{"ResourceARN": "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:ba"}""", false)]
    [InlineData("a", """{"AlarmDescription": "see:a"}""", false)]
    [InlineData("5", """{"Period": 5}""", false)]
    public void A_point_is_told_by_what_the_parameters_mention(string name, string parameters, bool expected) =>
        new FaultPoint { Mentions = name }
            .Matches(Request(JsonNode.Parse(parameters)!.AsObject()))
            .ShouldBe(expected);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("monitoring", "TagResource", true)]
    [InlineData("logs", "TagResource", false)]
    [InlineData("monitoring", "UntagResource", false)]
    public void A_point_is_told_by_service_and_operation(string? service, string? operation, bool expected) =>
        new FaultPoint { Service = service, Operation = operation }
            .Matches(Request([]))
            .ShouldBe(expected);

    private static AwsRequest Request(JsonObject parameters) =>
        new("monitoring", "TagResource", "123456789012", "eu-west-1", WireProtocol.Query, parameters);

    private async Task<string?[]> DescribeAsync(int times)
    {
        var codes = new string?[times];
        for (var i = 0; i < times; i++)
        {
            codes[i] = (await client.CloudWatchAsync("DescribeAlarms")).All("Code").SingleOrDefault();
        }

        return codes;
    }
}
