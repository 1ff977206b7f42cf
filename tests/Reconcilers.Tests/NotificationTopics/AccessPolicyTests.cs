using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.NotificationTopics;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

public sealed class AccessPolicyTests
{
    private static readonly NotificationTopicSpec Plain = new();

    private readonly SnsModel _aws = new();
    private readonly TopicObject _topic;

    public AccessPolicyTests() => _topic = new(_aws);

    [Fact]
    public void CloudWatch_and_CloudTrail_publish_from_this_account_only_and_EventBridge_without_a_condition()
    {
        _topic.Reconcile(Plain);

        string? SourceOf(string sid) =>
            (string?)_aws.Statement(sid)["Condition"]?["StringEquals"]?["aws:SourceAccount"];
        SourceOf("SageMakerMonitorCloudWatchAlarms").ShouldBe("111122223333");
        SourceOf("SageMakerMonitorCloudTrail").ShouldBe("111122223333");
        _aws.Statement("SageMakerMonitorEventBridge")["Condition"].ShouldBeNull();
        _aws.Statements.Select(statement => (string?)statement["Principal"]!["Service"])
            .OfType<string>()
            .ShouldBe(["cloudwatch.amazonaws.com", "cloudtrail.amazonaws.com", "events.amazonaws.com"]);
    }

    [Fact]
    public void A_publisher_that_is_taken_out_loses_its_statement_and_nothing_else_does()
    {
        _topic.Reconcile(Plain);

        var plan = _topic.Reconcile(new() { Publishers = [TopicPublisher.EventBridge] });

        plan.Fields().ShouldBe(["publishers[CloudTrail]", "publishers[CloudWatchAlarms]"]);
        plan.Operations().ShouldBe(["SetTopicAttributes"]);
        Sids().ShouldBe(["__default_statement_ID", "SageMakerMonitorEventBridge"]);
        _topic
            .Owned.Where(part => part.Type == "Statement")
            .Select(part => part.Id)
            .ShouldBe(["SageMakerMonitorEventBridge"]);
    }

    [Fact]
    public void A_statement_that_somebody_else_put_stays_to_the_letter()
    {
        const string Theirs =
            """{"Sid":"Theirs","Effect":"Allow","Principal":"*","Action":"SNS:Publish","Resource":"x"}""";
        _aws.Create(
            new Dictionary<string, string>
            {
                ["Policy"] = $$"""{"Version":"2008-10-17","Id":"i","Statement":{{Theirs}}}""",
            }
        );

        _topic.Reconcile(Plain);

        _aws.Statement("Theirs").ToJsonString().ShouldBe(Theirs);
        JsonNode.Parse(_aws.Attributes["Policy"])!["Id"]!.ToString().ShouldBe("i");
        Sids().Count.ShouldBe(4);
    }

    [Fact]
    public void A_statement_of_the_same_name_becomes_what_the_spec_says()
    {
        _aws.Create(
            new Dictionary<string, string> { ["Policy"] = Policy("Budgets", """{"Service":"s3.amazonaws.com"}""") }
        );
        NotificationTopicSpec spec = new()
        {
            Publishers = [],
            PolicyStatements =
            [
                new()
                {
                    Sid = "Budgets",
                    Effect = "Allow",
                    Principal = new() { Service = ["budgets.amazonaws.com"] },
                    Action = ["SNS:Publish"],
                },
            ],
        };

        _topic.Reconcile(spec).Fields().ShouldContain("policyStatements[Budgets]");

        _topic.Plan(spec).ShouldBeEmptyPlan();
    }

    [Fact]
    public void When_the_last_statement_goes_SNSs_own_comes_back_as_a_policy_must_have_one()
    {
        _aws.Create(new Dictionary<string, string> { ["Policy"] = Policy("SageMakerMonitorEventBridge", "\"*\"") });
        _topic.Reconcile(new() { Publishers = [TopicPublisher.EventBridge] });

        _topic.Reconcile(new() { Publishers = [] });

        Sids().ShouldBe(["__default_statement_ID"]);
        _topic.Plan(new() { Publishers = [] }).ShouldBeEmptyPlan();
    }

    [Fact]
    public void An_endpoint_that_keeps_no_policy_gets_one()
    {
        _aws.Create();
        _aws.Attributes["Policy"] = "";

        _topic.Reconcile(Plain);

        Sids().Count.ShouldBe(3);
    }

    [Fact]
    public void More_than_a_hundred_statements_are_refused_before_AWS_does()
    {
        var many = string.Join(',', Enumerable.Range(0, 98).Select(n => $$"""{"Sid":"s{{n}}","Principal":"*"}"""));
        _aws.Create(new Dictionary<string, string> { ["Policy"] = $$"""{"Statement":[{{many}}]}""" });

        Refusal(Plain).ShouldContain("101 statements");
        _topic.Reconcile(new() { Publishers = [TopicPublisher.EventBridge, TopicPublisher.CloudTrail] });
    }

    [Fact]
    public void More_than_30_KB_are_refused_before_AWS_does()
    {
        var text = new string('x', 31_000);
        _aws.Create(new Dictionary<string, string> { ["Policy"] = Policy("Big", $"\"{text}\"") });

        Refusal(Plain).ShouldContain("SNS takes 30720");
    }

    private List<string?> Sids() => [.. _aws.Statements.Select(statement => (string?)statement["Sid"])];

    private string Refusal(NotificationTopicSpec spec)
    {
        var problem = Should.Throw<ProblemException>(() => _topic.Plan(spec)).Problem;
        problem.Kind.ShouldBe(ProblemKind.Stalled);
        return problem.Message;
    }

    private static string Policy(string sid, string principal) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Sid":"{{sid}}","Effect":"Allow","Principal":{{principal}},"Action":"SNS:Publish","Resource":"{{SnsModel.Arn}}"}]}""";
}
