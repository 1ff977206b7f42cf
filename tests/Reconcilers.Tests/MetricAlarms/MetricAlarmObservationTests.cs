using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>What is taken for the object's alarm in the answers of an endpoint.</summary>
public sealed class MetricAlarmObservationTests
{
    private static readonly AwsResourceIdentity Identity = new()
    {
        AccountId = "111122223333",
        Partition = "aws-cn",
        Region = "cn-north-1",
        Name = "ml_churn",
    };

    [Fact]
    public async Task Only_the_alarm_of_exactly_this_name_is_seen()
    {
        (await ObserveAsync(Alarm("ml_churn-v2") + Alarm("ml_churn")))
            .ShouldNotBeNull()
            .Alarm.AlarmName.ShouldBe("ml_churn");
        (await ObserveAsync(Alarm("ml_churn-v2") + Alarm("ML_CHURN"))).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<AlarmArn/>")]
    public async Task An_alarm_without_ARN_has_the_one_that_AWS_would_give_it(string arn) =>
        (await ObserveAsync(Alarm("ml_churn", arn)))!.Arn.ShouldBe(
            "arn:aws-cn:cloudwatch:cn-north-1:111122223333:alarm:ml_churn"
        );

    [Theory]
    [InlineData("CompositeAlarm")]
    [InlineData("LogAlarm")]
    public async Task A_name_that_another_type_of_alarm_has_is_a_conflict(string type)
    {
        var answer = $"<{type}s>{Alarm("ml_churn")}</{type}s>";
        var problem = (await Should.ThrowAsync<ProblemException>(() => ReadAsync(answer))).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.NameConflict));
        problem.Message.ShouldStartWith($"AWS has a {type} named 'ml_churn'");
    }

    [Fact]
    public async Task Tags_are_read_whatever_their_form()
    {
        var alarm = await ObserveAsync(
            Alarm("ml_churn"),
            "<member><Key>team</Key><Value>a</Value></member><member><Key>bare</Key></member>"
                + "<member><Key>team</Key><Value>b</Value></member>"
        );
        alarm!.Tags.ShouldBe(new Dictionary<string, string> { ["team"] = "b", ["bare"] = "" }, ignoreOrder: true);
    }

    private static string Alarm(string name, string more = "<AlarmArn>arn</AlarmArn>") =>
        $"<member><AlarmName>{name}</AlarmName>{more}</member>";

    private static Task<ObservedAlarm?> ObserveAsync(string alarms, string tags = "") =>
        ReadAsync($"<MetricAlarms>{alarms}</MetricAlarms>", tags);

    private static async Task<ObservedAlarm?> ReadAsync(string described, string tags = "")
    {
        await using var stub = await AwsStub.StartAsync(
            (request, _) =>
                request.Form["Action"] switch
                {
                    "DescribeAlarms" => Answer("DescribeAlarms", described),
                    var other => Answer(other, $"<Tags>{tags}</Tags>"),
                }
        );
        using var factory = new AwsConnectionFactory(
            new AwsClientOptions
            {
                EndpointUrl = stub.Url,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
        var aws = factory.Connect(new AwsCredentials.Static("AKIDEXAMPLE", "secret"), Identity.Region);
        return await new MetricAlarmKind(new KnownReferences()).ObserveAsync(
            aws,
            new Sought<Api.MetricAlarms.MetricAlarm>(
                new() { Metadata = new(), Spec = new() },
                Identity,
                KnownTags: null
            ),
            TestContext.Current.CancellationToken
        );
    }

    private static StubAnswer Answer(string operation, string result) =>
        StubAnswer.Xml(operation, $"<{operation}Result>{result}</{operation}Result>");
}
