namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>What both are asked of SNS, in this order.</summary>
internal static class TopicScenario
{
    private const string Arn = $"arn:aws:sns:eu-west-1:{AnswerText.Account}:conforming";
    private const string Queue = $"arn:aws:sqs:eu-west-1:{AnswerText.Account}:q";

    public static ConformanceCall[] Calls =>
        [
            Sns(
                "a topic is created",
                "CreateTopic",
                ("Name", "conforming"),
                ("Attributes.entry.1.key", "DisplayName"),
                ("Attributes.entry.1.value", "Alarms"),
                ("Tags.member.1.Key", "team"),
                ("Tags.member.1.Value", "ml")
            ),
            Sns("a topic is created again", "CreateTopic", ("Name", "conforming")),
            Sns("a topic is shown", "GetTopicAttributes", ("TopicArn", Arn)),
            Set("a topic is encrypted", "KmsMasterKeyId", "alias/key"),
            Sns("an encrypted topic is shown", "GetTopicAttributes", ("TopicArn", Arn)),
            Set("a topic is encrypted no more", "KmsMasterKeyId", ""),
            Set("a policy is set", "Policy", Policy),
            Sns("a topic with a policy is shown", "GetTopicAttributes", ("TopicArn", Arn)),
            Set("a policy that is no JSON is refused", "Policy", "{"),
            Sns("a topic with a bad name is refused", "CreateTopic", ("Name", "a b")),
            Sns("tags of a topic are listed", "ListTagsForResource", ("ResourceArn", Arn)),
            Sns(
                "a topic is tagged",
                "TagResource",
                ("ResourceArn", Arn),
                ("Tags.member.1.Key", "stage"),
                ("Tags.member.1.Value", "prod")
            ),
            Sns("a topic is untagged", "UntagResource", ("ResourceArn", Arn), ("TagKeys.member.1", "team")),
            Sns("the tags left are listed", "ListTagsForResource", ("ResourceArn", Arn)),
            Sns("tags of an unknown topic are not listed", "ListTagsForResource", ("ResourceArn", $"{Arn}-not")),
            Subscribe(
                "a queue is subscribed",
                "sqs",
                Queue,
                ("Attributes.entry.1.key", "RawMessageDelivery"),
                ("Attributes.entry.1.value", "true")
            ),
            Subscribe("a mailbox is subscribed", "email", "a@example.com"),
            Sns("subscriptions are listed", "ListSubscriptionsByTopic", ("TopicArn", Arn)),
            Subscribe("a protocol that does not exist is refused", "pigeon", "coop"),
            Sns("a topic is deleted", "DeleteTopic", ("TopicArn", Arn)),
            Sns("a deleted topic is not shown", "GetTopicAttributes", ("TopicArn", Arn)),
            Sns("a deleted topic is deleted", "DeleteTopic", ("TopicArn", Arn)),
        ];

    private static string Policy =>
        $$"""{"Version":"2012-10-17","Statement":[{"Sid":"a","Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"SNS:Publish","Resource":"{{Arn}}"}]}""";

    private static ConformanceCall Sns(
        string sentence,
        string operation,
        params (string Name, string Value)[] fields
    ) => new(sentence, "sns", operation, fields);

    private static ConformanceCall Set(string sentence, string name, string value) =>
        Sns(sentence, "SetTopicAttributes", ("TopicArn", Arn), ("AttributeName", name), ("AttributeValue", value));

    private static ConformanceCall Subscribe(
        string sentence,
        string protocol,
        string endpoint,
        params (string Name, string Value)[] fields
    ) =>
        Sns(
            sentence,
            "Subscribe",
            [
                ("TopicArn", Arn),
                ("Protocol", protocol),
                ("Endpoint", endpoint),
                ("ReturnSubscriptionArn", "true"),
                .. fields,
            ]
        );
}
