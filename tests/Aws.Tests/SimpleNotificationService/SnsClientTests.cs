using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.SimpleNotificationService;

public sealed class SnsClientTests
{
    private const string Topic = "arn:aws:sns:eu-west-1:111122223333:oncall";

    [Fact]
    public async Task A_topic_is_created_with_attributes_and_tags_in_one_call()
    {
        var form = await Call(
            StubAnswer.Xml("CreateTopic", $"<CreateTopicResult><TopicArn>{Topic}</TopicArn></CreateTopicResult>"),
            async (sns, token) =>
            {
                var request = new CreateTopicRequest
                {
                    Name = "oncall",
                    Attributes = new Dictionary<string, string> { ["DisplayName"] = "On call", ["Policy"] = "{}" },
                    Tags = [new("team", "ml")],
                };
                (await sns.CreateTopicAsync(request, token)).TopicArn.ShouldBe(Topic);
            }
        );
        form["Version"].ShouldBe("2010-03-31");
        form["Attributes.entry.1.key"].ShouldBe("DisplayName");
        form["Attributes.entry.1.value"].ShouldBe("On call");
        form["Attributes.entry.2.key"].ShouldBe("Policy");
        form["Tags.member.1.Key"].ShouldBe("team");
    }

    [Fact]
    public async Task Attributes_are_read_whatever_characters_they_hold()
    {
        await Call(
            StubAnswer.Xml(
                "GetTopicAttributes",
                "<GetTopicAttributesResult><Attributes><entry><key>DisplayName</key><value/></entry>"
                    + "<entry><key>Policy</key><value>{\"a\":\"&lt;&amp;\"}</value></entry></Attributes></GetTopicAttributesResult>"
            ),
            async (sns, token) =>
            {
                var answer = await sns.GetTopicAttributesAsync(new() { TopicArn = Topic }, token);
                answer.Attributes["DisplayName"].ShouldBe("");
                answer.Attributes["Policy"].ShouldBe("{\"a\":\"<&\"}");
            }
        );
    }

    [Fact]
    public async Task A_topic_without_attributes_has_none()
    {
        await Call(
            StubAnswer.Xml("GetTopicAttributes", "<GetTopicAttributesResult/>"),
            async (sns, token) =>
                (await sns.GetTopicAttributesAsync(new() { TopicArn = Topic }, token)).Attributes.ShouldBeEmpty()
        );
    }

    [Fact]
    public async Task An_empty_value_that_unsets_an_attribute_is_sent()
    {
        var form = await Call(
            StubAnswer.Xml("SetTopicAttributes"),
            (sns, token) =>
                sns.SetTopicAttributesAsync(
                    new()
                    {
                        TopicArn = Topic,
                        AttributeName = TopicAttributes.DisplayName,
                        AttributeValue = "",
                    },
                    token
                )
        );
        form["AttributeValue"].ShouldBe("");
    }

    [Fact]
    public async Task A_value_that_is_none_is_not_sent()
    {
        var form = await Call(
            StubAnswer.Xml("SetSubscriptionAttributes"),
            (sns, token) =>
                sns.SetSubscriptionAttributesAsync(
                    new() { SubscriptionArn = $"{Topic}:1", AttributeName = SubscriptionAttributes.RedrivePolicy },
                    token
                )
        );
        form.ShouldNotContainKey("AttributeValue");
    }

    [Fact]
    public async Task A_subscription_is_asked_for_with_its_ARN()
    {
        var form = await Call(
            StubAnswer.Xml(
                "Subscribe",
                $"<SubscribeResult><SubscriptionArn>{Topic}:1</SubscriptionArn></SubscribeResult>"
            ),
            async (sns, token) =>
            {
                var request = new SubscribeRequest
                {
                    TopicArn = Topic,
                    Protocol = "sqs",
                    Endpoint = "arn:aws:sqs:eu-west-1:111122223333:archive",
                    Attributes = new Dictionary<string, string> { ["RawMessageDelivery"] = "true" },
                };
                (await sns.SubscribeAsync(request, token)).SubscriptionArn.ShouldBe($"{Topic}:1");
            }
        );
        form["ReturnSubscriptionArn"].ShouldBe("true");
        form["Attributes.entry.1.value"].ShouldBe("true");
    }

    [Fact]
    public async Task All_pages_of_subscriptions_are_read()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, before) =>
                before == 0 ? Page("<NextToken>more</NextToken>", "PendingConfirmation") : Page("", $"{Topic}:2")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var found = new List<string>();
        var pages = factory
            .Connect()
            .Sns.ListSubscriptionsByTopicPagesAsync(new() { TopicArn = Topic }, TestContext.Current.CancellationToken);
        await foreach (var page in pages)
            found.AddRange(page.Subscriptions.Select(subscription => subscription.SubscriptionArn));
        found.ShouldBe(["PendingConfirmation", $"{Topic}:2"]);
        stub.Requests[1].Form["NextToken"].ShouldBe("more");
    }

    [Fact]
    public async Task Tags_are_listed()
    {
        var form = await Call(
            StubAnswer.Xml(
                "ListTagsForResource",
                "<ListTagsForResourceResult><Tags><member><Key>team</Key><Value/></member></Tags></ListTagsForResourceResult>"
            ),
            async (sns, token) =>
                (await sns.ListTagsForResourceAsync(new() { ResourceArn = Topic }, token)).Tags.ShouldBe([
                    new("team", ""),
                ])
        );
        form["ResourceArn"].ShouldBe(Topic);
    }

    private static StubAnswer Page(string token, string arn) =>
        StubAnswer.Xml(
            "ListSubscriptionsByTopic",
            $"<ListSubscriptionsByTopicResult>{token}<Subscriptions><member><SubscriptionArn>{arn}</SubscriptionArn>"
                + "<Protocol>email</Protocol><Endpoint>a@example.com</Endpoint></member></Subscriptions></ListSubscriptionsByTopicResult>"
        );

    private static async Task<Dictionary<string, string>> Call(
        StubAnswer answer,
        Func<SnsClient, CancellationToken, Task> call
    )
    {
        await using var stub = await AwsStub.StartAsync(answer);
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await call(factory.Connect().Sns, TestContext.Current.CancellationToken);
        return stub.Only.Form;
    }
}
