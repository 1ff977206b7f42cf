namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>What both are asked of CloudWatch Logs, in this order.</summary>
internal static class LogsScenario
{
    private const string Arn = $"arn:aws:logs:eu-west-1:{AnswerText.Account}:log-group:/churn";
    private const string Named = """{"logGroupName":"/churn"}""";
    private const string Function = $"arn:aws:lambda:eu-west-1:{AnswerText.Account}:function:f";

    public static ConformanceCall[] Calls =>
        [.. Groups, .. Retention, .. Tags, .. MetricFilters, .. Subscriptions, .. End];

    private static ConformanceCall[] Groups =>
        [
            Logs("an empty Region has no log groups", "DescribeLogGroups", "{}"),
            Logs("a log group is created", "CreateLogGroup", """{"logGroupName":"/churn","tags":{"team":"ml"}}"""),
            Logs("a log group is not created twice", "CreateLogGroup", Named),
            Logs("a twin of the log group is created", "CreateLogGroup", """{"logGroupName":"/churn-v2"}"""),
            Logs(
                "a log group with a key is created",
                "CreateLogGroup",
                $$"""{"logGroupName":"/a","kmsKeyId":"arn:aws:kms:eu-west-1:{{AnswerText.Account}}:key/1"}"""
            ),
            Logs("all log groups are described", "DescribeLogGroups", "{}"),
            Logs(
                "a prefix finds the log group and its twin",
                "DescribeLogGroups",
                """{"logGroupNamePrefix":"/churn"}"""
            ),
            Logs("a page has one log group", "DescribeLogGroups", """{"limit":1}"""),
            Logs("a page of 51 log groups is refused", "DescribeLogGroups", """{"limit":51}"""),
            Logs("log groups are found by name", "DescribeLogGroups", """{"logGroupIdentifiers":["/churn"]}"""),
            Logs("a log group with a blank in its name is refused", "CreateLogGroup", """{"logGroupName":"a b"}"""),
            Logs(
                "a log group is protected",
                "PutLogGroupDeletionProtection",
                """{"logGroupIdentifier":"/churn","deletionProtectionEnabled":true}"""
            ),
            Logs(
                "a log group is protected no more",
                "PutLogGroupDeletionProtection",
                """{"logGroupIdentifier":"/churn","deletionProtectionEnabled":false}"""
            ),
            Logs(
                "a key is associated",
                "AssociateKmsKey",
                $$"""{"logGroupName":"/churn","kmsKeyId":"arn:aws:kms:eu-west-1:{{AnswerText.Account}}:key/1"}"""
            ),
            Logs("a key is disassociated", "DisassociateKmsKey", Named),
        ];

    private static ConformanceCall[] Retention =>
        [
            Retain("retention is put", "/churn", 30),
            Described("a log group with retention is described"),
            Retain("a retention of 31 days is refused", "/churn", 31),
            Retain("the retention of an unknown log group is not put", "/unknown", 30),
            Logs("retention is deleted", "DeleteRetentionPolicy", Named),
            Logs("retention that is not there is deleted", "DeleteRetentionPolicy", Named),
            Described("a log group without retention is described"),
        ];

    private static ConformanceCall[] Tags =>
        [
            Tagged("the tags of a log group are listed", "ListTagsForResource", ""),
            Tagged("a log group is tagged", "TagResource", ""","tags":{"team":"ops","stage":"prod"}"""),
            Tagged("a log group is untagged", "UntagResource", ""","tagKeys":["stage","unknown"]"""),
            Tagged("the tags left on a log group are listed", "ListTagsForResource", ""),
            Logs(
                "the tags of an ARN with a star are not listed",
                "ListTagsForResource",
                $$"""{"resourceArn":"{{Arn}}:*"}"""
            ),
            Logs(
                "the tags of an unknown log group are not listed",
                "ListTagsForResource",
                $$"""{"resourceArn":"{{Arn}}-not"}"""
            ),
        ];

    private static ConformanceCall[] MetricFilters =>
        [
            Logs("a log group has no metric filters", "DescribeMetricFilters", Named),
            Filter("a metric filter is put", "errors", "ERROR", ""","defaultValue":0.5,"unit":"Count" """),
            Filter(
                "a metric filter with dimensions is put",
                "errors-v2",
                "{ $.a = * }",
                ""","dimensions":{"A":"$.a"}"""
            ),
            Logs("metric filters are described", "DescribeMetricFilters", Named),
            Logs(
                "a prefix finds metric filters",
                "DescribeMetricFilters",
                """{"logGroupName":"/churn","filterNamePrefix":"errors-"}"""
            ),
            Logs(
                "a metric finds metric filters",
                "DescribeMetricFilters",
                """{"metricName":"Errors","metricNamespace":"ML"}"""
            ),
            Logs(
                "a metric name alone does not find metric filters",
                "DescribeMetricFilters",
                """{"metricName":"Errors"}"""
            ),
            Filter("a metric filter is replaced", "errors", "WARN", ""),
            Logs(
                "a replaced metric filter is described",
                "DescribeMetricFilters",
                """{"logGroupName":"/churn","filterNamePrefix":"errors"}"""
            ),
            Filter("a metric filter with a colon in its name is refused", "a:b", "ERROR", ""),
            Logs(
                "a metric filter without transformation is refused",
                "PutMetricFilter",
                """{"logGroupName":"/churn","filterName":"none","filterPattern":"","metricTransformations":[]}"""
            ),
            Filter(
                "a metric filter with dimensions and default value is refused",
                "both",
                "{ $.a = * }",
                ""","defaultValue":0,"dimensions":{"A":"$.a"}"""
            ),
            Logs(
                "a pattern is tested",
                "TestMetricFilter",
                """{"filterPattern":"ERROR","logEventMessages":["an ERROR","fine"]}"""
            ),
            Logs(
                "a metric filter is deleted",
                "DeleteMetricFilter",
                """{"logGroupName":"/churn","filterName":"errors-v2"}"""
            ),
            Logs(
                "an unknown metric filter is not deleted",
                "DeleteMetricFilter",
                """{"logGroupName":"/churn","filterName":"unknown"}"""
            ),
        ];

    private static ConformanceCall[] Subscriptions =>
        [
            Logs("a log group has no subscription filters", "DescribeSubscriptionFilters", Named),
            Logs(
                "the subscription filters of an unknown log group are not described",
                "DescribeSubscriptionFilters",
                """{"logGroupName":"/unknown"}"""
            ),
            Logs(
                "a subscription filter to a queue is refused",
                "PutSubscriptionFilter",
                Subscription($"arn:aws:sqs:eu-west-1:{AnswerText.Account}:q")
            ),
            Logs(
                "a subscription filter to a function that is not there is refused",
                "PutSubscriptionFilter",
                Subscription(Function)
            ),
            Logs(
                "an unknown subscription filter is not deleted",
                "DeleteSubscriptionFilter",
                """{"logGroupName":"/churn","filterName":"unknown"}"""
            ),
        ];

    private static ConformanceCall[] End =>
        [
            Logs("a log group is deleted", "DeleteLogGroup", Named),
            Logs("a deleted log group is not deleted", "DeleteLogGroup", Named),
            Described("a deleted log group leaves its twin"),
            Logs("a deleted log group takes its metric filters along", "DescribeMetricFilters", "{}"),
        ];

    private static ConformanceCall Logs(string sentence, string operation, string json) =>
        new(sentence, "logs", operation) { Json = json };

    private static ConformanceCall Described(string sentence) =>
        Logs(sentence, "DescribeLogGroups", """{"logGroupNamePrefix":"/churn"}""");

    private static ConformanceCall Retain(string sentence, string group, int days) =>
        Logs(sentence, "PutRetentionPolicy", $$"""{"logGroupName":"{{group}}","retentionInDays":{{days}}}""");

    private static ConformanceCall Tagged(string sentence, string operation, string more) =>
        Logs(sentence, operation, $$"""{"resourceArn":"{{Arn}}"{{more}}}""");

    private static ConformanceCall Filter(string sentence, string name, string pattern, string more) =>
        Logs(
            sentence,
            "PutMetricFilter",
            $$$"""{"logGroupName":"/churn","filterName":"{{{name}}}","filterPattern":"{{{pattern}}}","metricTransformations":[{"metricName":"Errors","metricNamespace":"ML","metricValue":"1"{{{more}}}}]}"""
        );

    private static string Subscription(string destination) =>
        $$"""{"logGroupName":"/churn","filterName":"archive","filterPattern":"","destinationArn":"{{destination}}"}""";
}
