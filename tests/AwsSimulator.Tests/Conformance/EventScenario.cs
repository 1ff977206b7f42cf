using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>What both are asked of EventBridge, in this order.</summary>
internal static class EventScenario
{
    private const string Arn = $"arn:aws:events:eu-west-1:{AnswerText.Account}:rule/failed";
    private const string Bus = $"arn:aws:events:eu-west-1:{AnswerText.Account}:event-bus/default";
    private const string Queue = $"arn:aws:sqs:eu-west-1:{AnswerText.Account}:jobs";
    private const string Role = $"arn:aws:iam::{AnswerText.Account}:role/events";
    private const string Named = """{"Name":"failed"}""";
    private const string OfRule = """{"Rule":"failed"}""";

    public static ConformanceCall[] Calls => [.. Rules, .. Targets, .. Tags, .. Patterns, .. End];

    private static ConformanceCall[] Rules =>
        [
            Events("an empty bus has no rules", "ListRules", "{}"),
            Events("an unknown rule is not described", "DescribeRule", Named),
            Events(
                "a rule is put",
                "PutRule",
                """{"Name":"failed","EventPattern":"{\"source\":[\"aws.sagemaker\"]}","Description":"d","State":"DISABLED","Tags":[{"Key":"team","Value":"ml"}]}"""
            ),
            Events("a rule is described", "DescribeRule", Named),
            Events(
                "a rule is described by its bus's ARN",
                "DescribeRule",
                $$"""{"Name":"failed","EventBusName":"{{Bus}}"}"""
            ),
            Events(
                "a rule is replaced",
                "PutRule",
                $$"""{"Name":"failed","EventPattern":"{\"source\":[\"aws.sagemaker\"]}","RoleArn":"{{Role}}"}"""
            ),
            Events("what was left out of a put is gone", "DescribeRule", Named),
            Events("a schedule is put", "PutRule", """{"Name":"weekly","ScheduleExpression":"rate(7 days)"}"""),
            Events("rules are listed", "ListRules", "{}"),
            Events("a prefix finds a rule", "ListRules", """{"NamePrefix":"fai"}"""),
            Events("a page has one rule", "ListRules", """{"Limit":1}"""),
            Events("a page of 101 rules is refused", "ListRules", """{"Limit":101}"""),
            Events("a rule is switched off", "DisableRule", Named),
            Events("a rule that is off is described", "DescribeRule", Named),
            Events("a rule is switched on", "EnableRule", Named),
            Events("an unknown rule is not switched off", "DisableRule", """{"Name":"unknown"}"""),
            Events("a rule without pattern and schedule is refused", "PutRule", """{"Name":"none"}"""),
            Events(
                "a schedule of every day is refused",
                "PutRule",
                """{"Name":"none","ScheduleExpression":"every day"}"""
            ),
            Events(
                "a pattern without array is refused",
                "PutRule",
                """{"Name":"none","EventPattern":"{\"source\":\"aws.sagemaker\"}"}"""
            ),
            Events("a pattern that is no JSON is refused", "PutRule", """{"Name":"none","EventPattern":"{"}"""),
            Events(
                "a rule with a blank in its name is refused",
                "PutRule",
                """{"Name":"a b","ScheduleExpression":"rate(1 day)"}"""
            ),
            Events(
                "a rule of an unknown bus is not put",
                "PutRule",
                """{"Name":"none","EventBusName":"unknown","EventPattern":"{\"source\":[\"x\"]}"}"""
            ),
            Events("the rules of an unknown bus are not listed", "ListRules", """{"EventBusName":"unknown"}"""),
        ];

    private static ConformanceCall[] Targets =>
        [
            Events("a rule has no targets", "ListTargetsByRule", OfRule),
            Put(
                "targets are put",
                $$$"""{"Id":"a","Arn":"{{{Queue}}}","Input":"{}"},{"Id":"b","Arn":"{{{Queue}}}","InputTransformer":{"InputPathsMap":{"job":"$.detail"},"InputTemplate":"<job>"},"RetryPolicy":{"MaximumRetryAttempts":2,"MaximumEventAgeInSeconds":60},"DeadLetterConfig":{"Arn":"{{{Queue}}}"}}"""
            ),
            Events("targets are listed", "ListTargetsByRule", OfRule),
            Events("a page has one target", "ListTargetsByRule", """{"Rule":"failed","Limit":1}"""),
            Put("a target is replaced", $$"""{"Id":"a","Arn":"{{Queue}}"}"""),
            Events("a replaced target is listed", "ListTargetsByRule", OfRule),
            Put("a target without ARN is refused", """{"Id":"a","Arn":"queue"}"""),
            Put("a FIFO queue without group is refused", $$"""{"Id":"a","Arn":"{{Queue}}.fifo"}"""),
            Put("two inputs are refused", $$"""{"Id":"a","Arn":"{{Queue}}","Input":"{}","InputPath":"$.a"}"""),
            Events(
                "a rule that is put keeps its targets",
                "PutRule",
                """{"Name":"failed","ScheduleExpression":"rate(1 day)"}"""
            ),
            Events("the targets of a rule that was put are listed", "ListTargetsByRule", OfRule),
            Events(
                "the targets of an unknown rule are not put",
                "PutTargets",
                $$"""{"Rule":"unknown","Targets":[{"Id":"a","Arn":"{{Queue}}"}]}"""
            ),
            Events("the targets of an unknown rule are not listed", "ListTargetsByRule", """{"Rule":"unknown"}"""),
            Events(
                "the targets of an unknown rule are not removed",
                "RemoveTargets",
                """{"Rule":"unknown","Ids":["a"]}"""
            ),
            Events("a rule with targets is not deleted", "DeleteRule", Named),
            Events("a target is removed", "RemoveTargets", """{"Rule":"failed","Ids":["a"]}"""),
            Events("a removed target is not listed", "ListTargetsByRule", OfRule),
        ];

    private static ConformanceCall[] Tags =>
        [
            Tagged("the tags of a rule are listed", "ListTagsForResource", ""),
            Tagged(
                "a rule is tagged",
                "TagResource",
                ""","Tags":[{"Key":"team","Value":"ops"},{"Key":"stage","Value":"prod"}]"""
            ),
            Tagged("a rule is untagged", "UntagResource", ""","TagKeys":["stage","unknown"]"""),
            Tagged("the tags left on a rule are listed", "ListTagsForResource", ""),
            Events(
                "the tags of an update of a rule are ignored",
                "PutRule",
                """{"Name":"failed","ScheduleExpression":"rate(1 day)","Tags":[{"Key":"team","Value":"update"}]}"""
            ),
            Tagged("the tags of an updated rule are listed", "ListTagsForResource", ""),
            Events(
                "the tags of an unknown rule are not listed",
                "ListTagsForResource",
                $$"""{"ResourceARN":"{{Arn}}-not"}"""
            ),
            new("tagged rules are found", "tagging", "GetResources")
            {
                Json = """{"ResourceTypeFilters":["events:rule"]}""",
            },
        ];

    private static ConformanceCall[] Patterns =>
        [
            Test("an event is held against a pattern that matches", """{"source":["aws.sagemaker"]}"""),
            Test("an event is held against a pattern that does not", """{"source":["aws.guardduty"]}"""),
        ];

    private static ConformanceCall[] End =>
        [
            Events("the last target is removed", "RemoveTargets", """{"Rule":"failed","Ids":["b"]}"""),
            Events("a rule is deleted", "DeleteRule", Named),
            Events("a deleted rule is deleted", "DeleteRule", Named),
            Events("a deleted rule is not described", "DescribeRule", Named),
            Tagged("a deleted rule has no tags to list", "ListTagsForResource", ""),
            Events("the schedule is deleted", "DeleteRule", """{"Name":"weekly"}"""),
        ];

    private static ConformanceCall Events(string sentence, string operation, string json) =>
        new(sentence, "events", operation) { Json = json };

    private static ConformanceCall Put(string sentence, string targets) =>
        Events(sentence, "PutTargets", $$"""{"Rule":"failed","Targets":[{{targets}}]}""");

    private static ConformanceCall Tagged(string sentence, string operation, string more) =>
        Events(sentence, operation, $$"""{"ResourceARN":"{{Arn}}"{{more}}}""");

    private static ConformanceCall Test(string sentence, string pattern) =>
        Events(
            sentence,
            "TestEventPattern",
            new JsonObject
            {
                ["EventPattern"] = pattern,
                ["Event"] =
                    """{"id":"1","account":"1","source":"aws.sagemaker","time":"2026-01-01T00:00:00Z","region":"eu-west-1","resources":[],"detail-type":"x","detail":{}}""",
            }.ToJsonString()
        );
}
