using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatch;

public sealed class AlarmReaderTests
{
    [Theory]
    [InlineData("m", AlarmTypes.MetricAlarm)]
    [InlineData("c", AlarmTypes.CompositeAlarm)]
    [InlineData("l", AlarmTypes.LogAlarm)]
    [InlineData("M", null)]
    public async Task An_alarm_of_any_type_is_found_by_its_exact_name(string name, string? type)
    {
        await using var stub = await AwsStub.StartAsync(
            Page(Member("Metric", "m") + Member("Composite", "c") + Member("Log", "l"))
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var found = await factory.Connect().Alarms.FindAsync(name, TestContext.Current.CancellationToken);
        found?.Type.ShouldBe(type);
        (found is null).ShouldBe(type is null);
        stub.Only.Form["AlarmTypes.member.3"].ShouldBe("LogAlarm");
        stub.Only.Form["AlarmNames.member.1"].ShouldBe(name);
    }

    [Fact]
    public async Task A_sweep_reads_a_hundred_names_in_a_call_and_all_pages()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, n) => Page(Member("Metric", $"a{n}") + (n == 0 ? "<NextToken>t</NextToken>" : ""))
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var names = Enumerable.Range(0, 150).Select(i => $"a{i}");
        var results = await factory.Connect().Alarms.FindManyAsync(names, TestContext.Current.CancellationToken);
        results.Where(r => r.Value.Value is not null).Select(r => r.Key).ShouldBe(["a0", "a1"]);
        results.Count.ShouldBe(150);
        stub.Requests.Select(r => r.Form.GetValueOrDefault("NextToken")).ShouldBe([null, "t", null]);
        stub.Requests.ShouldAllBe(r => r.Form["MaxRecords"] == "100");
    }

    [Fact]
    public async Task The_parents_of_an_alarm_are_composite_alarms_of_all_pages()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, n) =>
                Page(
                    Member("Metric", "of-a-stand-in")
                        + Member("Composite", $"parent{n}")
                        + (n == 0 ? "<NextToken>t</NextToken>" : "")
                )
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var parents = await factory.Connect().Alarms.FindParentsAsync("a", TestContext.Current.CancellationToken);
        parents.ShouldBe(["parent0", "parent1"]);
        stub.Requests.ShouldAllBe(request => request.Form["ParentsOfAlarmName"] == "a");
        // AWS refuses any other parameter beside it.
        stub.Requests.SelectMany(request => request.Form.Keys)
            .Distinct()
            .ShouldBe(["Action", "Version", "ParentsOfAlarmName", "MaxRecords", "NextToken"], ignoreOrder: true);
    }

    private static string Member(string type, string name) =>
        $"<{type}Alarms><member><AlarmName>{name}</AlarmName></member></{type}Alarms>";

    private static StubAnswer Page(string content) =>
        StubAnswer.Xml("DescribeAlarms", $"<DescribeAlarmsResult>{content}</DescribeAlarmsResult>");
}
