using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatch;

public sealed class DescribeAlarmsTests
{
    private const string Alarm = """
        <member><AlarmName>a &amp; b</AlarmName><AlarmArn>arn:a</AlarmArn><AlarmDescription/>
        <AlarmConfigurationUpdatedTimestamp>2026-01-02T03:04:05.678Z</AlarmConfigurationUpdatedTimestamp>
        <ActionsEnabled>true</ActionsEnabled><OKActions/><AlarmActions><member>arn:1</member><member>arn:2</member></AlarmActions>
        <StateValue>ALARM</StateValue><StateReason>Threshold &lt; crossed</StateReason>
        <StateUpdatedTimestamp>2026-01-02T03:04:06.000+0000</StateUpdatedTimestamp>
        <StateTransitionedTimestamp>2026-01-02T03:04:06.789123Z</StateTransitionedTimestamp>
        <EvaluationState>PARTIAL_DATA</EvaluationState>
        <MetricName>Invocations</MetricName><Namespace>AWS/SageMaker</Namespace><Statistic>Sum</Statistic>
        <Dimensions><member><Name>EndpointName</Name><Value>churn</Value></member></Dimensions>
        <Period>60</Period><Unit>None</Unit><EvaluationPeriods>5</EvaluationPeriods><DatapointsToAlarm>3</DatapointsToAlarm>
        <Threshold>1.0E-7</Threshold><ComparisonOperator>GreaterThanThreshold</ComparisonOperator>
        <TreatMissingData>missing</TreatMissingData><EvaluateLowSampleCountPercentile>ignore</EvaluateLowSampleCountPercentile>
        <EvaluationWindow><SlidingWindow/></EvaluationWindow><NewInSomeYears><x>1</x></NewInSomeYears>
        </member>
        """;

    [Fact]
    public async Task An_alarm_is_read_member_by_member()
    {
        var alarm = (await Describe($"<MetricAlarms>{Alarm}</MetricAlarms>")).MetricAlarms.ShouldHaveSingleItem();
        alarm.AlarmName.ShouldBe("a & b");
        alarm.AlarmDescription.ShouldBe("");
        alarm.ActionsEnabled.ShouldBe(true);
        alarm.OKActions.ShouldBeEmpty();
        alarm.AlarmActions.ShouldBe(["arn:1", "arn:2"]);
        alarm.StateValue.ShouldBe("ALARM");
        alarm.StateReason.ShouldBe("Threshold < crossed");
        alarm.StateUpdatedTimestamp.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero));
        alarm.StateTransitionedTimestamp!.Value.Microsecond.ShouldBe(123);
        alarm.EvaluationState.ShouldBe("PARTIAL_DATA");
        alarm.Dimensions.ShouldBe([new Dimension("EndpointName", "churn")]);
        alarm.Unit.ShouldBe("None");
        alarm.DatapointsToAlarm.ShouldBe(3);
        alarm.Threshold.ShouldBe(1e-7);
        alarm.EvaluateLowSampleCountPercentile.ShouldBe("ignore");
        alarm.EvaluationWindow.ShouldBe(new EvaluationWindow { SlidingWindow = new SlidingWindow() });
        alarm.ExtendedStatistic.ShouldBeNull();
    }

    [Fact]
    public async Task Math_and_PromQL_alarms_are_read()
    {
        var alarms = (
            await Describe(
                """
                <MetricAlarms><member><AlarmName>math</AlarmName><ThresholdMetricId>e1</ThresholdMetricId><Metrics>
                <member><Id>m1</Id><MetricStat><Metric><MetricName>I</MetricName></Metric><Period>60</Period><Stat>Sum</Stat></MetricStat>
                <ReturnData>false</ReturnData><AccountId>111122223333</AccountId></member>
                <member><Id>e1</Id><Expression>m1 * 2</Expression></member></Metrics></member>
                <member><AlarmName>promql</AlarmName><EvaluationInterval>60</EvaluationInterval><EvaluationCriteria><PromQLCriteria>
                <Query>up &gt; 0</Query><PendingPeriod>0</PendingPeriod></PromQLCriteria></EvaluationCriteria></member></MetricAlarms>
                """
            )
        ).MetricAlarms;
        alarms[0].Metrics[0].MetricStat!.Metric!.MetricName.ShouldBe("I");
        alarms[0].Metrics[0].ReturnData.ShouldBe(false);
        alarms[0].Metrics[0].AccountId.ShouldBe("111122223333");
        alarms[0].Metrics[1].ReturnData.ShouldBeNull();
        alarms[1].EvaluationInterval.ShouldBe(60);
        alarms[1].EvaluationCriteria!.PromQLCriteria!.Query.ShouldBe("up > 0");
        alarms[1].EvaluationCriteria!.PromQLCriteria!.PendingPeriod.ShouldBe(0);
    }

    [Fact]
    public async Task Alarms_of_other_types_that_hold_a_name_are_seen()
    {
        var answer = await Describe(
            "<CompositeAlarms><member><AlarmName>c</AlarmName><AlarmRule>FALSE</AlarmRule></member></CompositeAlarms>"
                + "<LogAlarms><member><AlarmName>l</AlarmName></member></LogAlarms>"
        );
        answer.MetricAlarms.ShouldBeEmpty();
        answer.CompositeAlarms.ShouldHaveSingleItem().AlarmRule.ShouldBe("FALSE");
        answer.LogAlarms.ShouldHaveSingleItem().AlarmName.ShouldBe("l");
    }

    /// <summary>Moto answers so for numbers that an alarm does not have.</summary>
    [Fact]
    public async Task A_number_that_a_stand_in_prints_as_None_is_no_number() =>
        (
            await Describe(
                "<MetricAlarms><member><AlarmName>p</AlarmName><EvaluationPeriods>None</EvaluationPeriods></member></MetricAlarms>"
            )
        )
            .MetricAlarms[0]
            .EvaluationPeriods.ShouldBeNull();

    /// <summary>Stand-ins have their own forms, and no time is worth losing the alarm over.</summary>
    [Theory]
    [InlineData("yesterday")]
    [InlineData("None")]
    [InlineData("")]
    [InlineData("13/31/2026 25:00")]
    public async Task A_time_that_cannot_be_read_is_no_time(string time)
    {
        var alarm = await DescribeOne(
            $"<StateUpdatedTimestamp>{time}</StateUpdatedTimestamp><StateValue>OK</StateValue>"
        );
        (alarm.StateUpdatedTimestamp, alarm.StateValue).ShouldBe((null, "OK"));
    }

    [Theory]
    [InlineData(" ", " ")]
    [InlineData("  two  ", "  two  ")]
    [InlineData("\t\n", "\t\n")]
    [InlineData("a&#13;&#10;b", "a\r\nb")]
    [InlineData("a\r\nb", "a\nb")]
    public async Task White_space_in_texts_stays(string xml, string text) =>
        (await DescribeOne($"<AlarmDescription>{xml}</AlarmDescription>")).AlarmDescription.ShouldBe(text);

    [Fact]
    public async Task A_metric_math_query_with_members_missing_is_read()
    {
        var alarm = await DescribeOne(
            "<Metrics><member><Id>m1</Id><MetricStat><Period>60</Period></MetricStat></member></Metrics>"
        );
        alarm.Metrics[0].MetricStat.ShouldBe(new MetricStat { Period = 60 });
    }

    [Fact]
    public async Task All_pages_are_read_with_the_same_filter()
    {
        await using var stub = await AwsStub.StartAsync((_, n) => Page(n, n < 2 ? $"t{n}" : ""));
        (await ReadAll(stub)).ShouldBe(["a0", "a1", "a2"]);
        stub.Requests.Select(r => r.Form.GetValueOrDefault("NextToken")).ShouldBe([null, "t0", "t1"]);
        stub.Requests.ShouldAllBe(r => r.Form["AlarmTypes.member.3"] == "LogAlarm");
    }

    [Fact]
    public async Task A_token_that_repeats_is_a_failure_not_an_endless_loop()
    {
        await using var stub = await AwsStub.StartAsync((_, n) => Page(n, "same"));
        var failure = await Should.ThrowAsync<AwsFailure>(() => ReadAll(stub));
        failure.Kind.ShouldBe(AwsFailureKind.Unavailable);
        failure.Operation.ShouldBe("DescribeAlarms");
        stub.Requests.Count.ShouldBe(2);
    }

    private static StubAnswer Page(int number, string token) =>
        StubAnswer.Xml(
            "DescribeAlarms",
            $"<DescribeAlarmsResult><MetricAlarms><member><AlarmName>a{number}</AlarmName></member></MetricAlarms>"
                + $"<NextToken>{token}</NextToken></DescribeAlarmsResult>"
        );

    private static async Task<List<string>> ReadAll(AwsStub stub)
    {
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var request = new DescribeAlarmsRequest { AlarmTypes = AlarmTypes.All };
        var names = new List<string>();
        await foreach (
            var page in factory
                .Connect()
                .CloudWatch.DescribeAlarmsPagesAsync(request, TestContext.Current.CancellationToken)
        )
            names.AddRange(page.MetricAlarms.Select(a => a.AlarmName));
        return names;
    }

    private static async Task<MetricAlarm> DescribeOne(string members) =>
        (
            await Describe($"<MetricAlarms><member><AlarmName>a</AlarmName>{members}</member></MetricAlarms>")
        ).MetricAlarms.ShouldHaveSingleItem();

    private static async Task<DescribeAlarmsResponse> Describe(string result)
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Xml("DescribeAlarms", $"<DescribeAlarmsResult>{result}</DescribeAlarmsResult>")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        return await factory.Connect().CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
    }
}
