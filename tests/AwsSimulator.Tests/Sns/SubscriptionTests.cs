using System.Net;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sns;

public sealed class SubscriptionTests : SnsTest
{
    private const string Address = "a@example.com";

    [Theory]
    [InlineData("email", Address)]
    [InlineData("https", "https://example.com/a")]
    [InlineData("sqs", "arn:aws:sqs:eu-west-1:999999999999:q")]
    public async Task What_is_not_of_this_account_waits_until_it_confirms(string protocol, string endpoint)
    {
        await CreateAsync();

        (await SubscribeAsync(protocol, endpoint)).One("SubscriptionArn").ShouldBe("pending confirmation");
        (await ListedAsync()).ShouldBe("PendingConfirmation");
        (await AttributesAsync())["SubscriptionsPending"].ShouldBe("1");

        Topics.Confirm("t", endpoint).ShouldBeTrue();
        (await ListedAsync()).ShouldStartWith($"{Topic}:");
        (await AttributesAsync())["SubscriptionsConfirmed"].ShouldBe("1");
    }

    [Fact]
    public async Task What_is_of_this_account_is_confirmed_at_once()
    {
        await CreateAsync();

        var arn = (await SubscribeAsync("sqs", Queue)).One("SubscriptionArn");

        (await ListedAsync()).ShouldBe(arn);
        Server.Journal.Of(arn).ShouldHaveSingleItem().Kind.ShouldBe(ResourceChangeKind.Created);
    }

    [Fact]
    public async Task To_subscribe_again_asks_who_has_not_confirmed_again_and_leaves_who_has()
    {
        await CreateAsync();
        for (var time = 0; time < 2; time++)
        {
            await SubscribeAsync("email", Address);
            await SubscribeAsync("sqs", Queue);
        }

        Topics.AskedToConfirm("t", Address).ShouldBe(2);
        (await SnsAsync("ListSubscriptionsByTopic", ("TopicArn", Topic))).All("Endpoint").Length.ShouldBe(2);
        (await SubscribeAsync("sqs", Queue, Attribute(1, "RawMessageDelivery", "true"))).ShouldBeRefused(
            "InvalidParameter",
            "different attributes"
        );
    }

    [Fact]
    public async Task A_pending_subscription_can_be_neither_changed_nor_removed()
    {
        await CreateAsync();
        var arn = (await SubscribeAsync("email", Address, ("ReturnSubscriptionArn", "true"))).One("SubscriptionArn");
        var pending = ("SubscriptionArn", arn);

        (await SnsAsync("Unsubscribe", pending)).ShouldBeRefused("InvalidParameter", "pending");
        (
            await SnsAsync(
                "SetSubscriptionAttributes",
                pending,
                ("AttributeName", "FilterPolicy"),
                ("AttributeValue", "{}")
            )
        ).ShouldBeRefused("InvalidParameter", "pending");
        (await SnsAsync("Unsubscribe", ("SubscriptionArn", "PendingConfirmation"))).ShouldBeRefused(
            "InvalidParameter",
            "6 elements"
        );
    }

    [Theory]
    [InlineData("email", "nobody")]
    [InlineData("https", "http://example.com")]
    [InlineData("sqs", "arn:aws:lambda:eu-west-1:123456789012:function:f")]
    [InlineData("pigeon", "coop")]
    [InlineData("firehose", "arn:aws:firehose:eu-west-1:123456789012:deliverystream/d")]
    public async Task An_endpoint_fits_its_protocol(string protocol, string endpoint)
    {
        await CreateAsync();

        (await SubscribeAsync(protocol, endpoint)).ShouldBeRefused("InvalidParameter", "");
    }

    [Theory]
    [InlineData("email", "RawMessageDelivery", "true")]
    [InlineData("sqs", "RawMessageDelivery", "yes")]
    [InlineData("sqs", "FilterPolicy", "a")]
    [InlineData("sqs", "FilterPolicyScope", "Body")]
    [InlineData("sqs", "RedrivePolicy", "")]
    [InlineData("sqs", "RedrivePolicy", """{"deadLetterTargetArn":"arn:aws:sns:eu-west-1:123456789012:t"}""")]
    [InlineData("sqs", "DeliveryPolicy", "{}")]
    [InlineData("sqs", "SubscriptionRoleArn", "arn:aws:iam::123456789012:role/r")]
    [InlineData("sqs", "Colour", "red")]
    public async Task An_attribute_fits_its_protocol(string protocol, string name, string value)
    {
        await CreateAsync();
        var endpoint = protocol == "sqs" ? Queue : Address;

        (await SubscribeAsync(protocol, endpoint, Attribute(1, name, value))).ShouldBeRefused("InvalidParameter", "");
    }

    [Fact]
    public async Task Attributes_are_set_one_by_one_and_unset()
    {
        await CreateAsync();
        var arn = (await SubscribeAsync("sqs", Queue)).One("SubscriptionArn");

        await ChangeAsync(arn, "FilterPolicy", """{"a":["b"]}""");
        var shown = await AttributesAsync("GetSubscriptionAttributes", "SubscriptionArn", arn);
        (shown["FilterPolicy"], shown["FilterPolicyScope"], shown["RawMessageDelivery"], shown["Endpoint"]).ShouldBe(
            ("""{"a":["b"]}""", "MessageAttributes", "false", Queue)
        );

        await ChangeAsync(arn, "FilterPolicy", "{}");
        (await AttributesAsync("GetSubscriptionAttributes", "SubscriptionArn", arn)).ShouldNotContainKey(
            "FilterPolicy"
        );

        await ChangeAsync(arn, "RedrivePolicy", $$"""{"deadLetterTargetArn":"{{Queue}}"}""");
        await ChangeAsync(arn, "RedrivePolicy", null);
        (await AttributesAsync("GetSubscriptionAttributes", "SubscriptionArn", arn)).ShouldNotContainKey(
            "RedrivePolicy"
        );
    }

    [Fact]
    public async Task A_password_in_a_URL_is_masked()
    {
        await CreateAsync();
        await SubscribeAsync("https", "https://user:secret@example.com/a");

        (await SnsAsync("ListSubscriptionsByTopic", ("TopicArn", Topic)))
            .One("Endpoint")
            .ShouldBe("https://user:****@example.com/a");
    }

    [Fact]
    public async Task Subscriptions_are_listed_a_hundred_on_a_page()
    {
        await CreateAsync();
        for (var number = 0; number < 101; number++)
        {
            await SubscribeAsync("sqs", $"{Queue}{number:d3}");
        }

        var first = await SnsAsync("ListSubscriptionsByTopic", ("TopicArn", Topic));
        var second = await SnsAsync(
            "ListSubscriptionsByTopic",
            ("TopicArn", Topic),
            ("NextToken", first.One("NextToken"))
        );

        first.All("Endpoint").Length.ShouldBe(100);
        first.All("Endpoint").Concat(second.All("Endpoint")).Distinct().Count().ShouldBe(101);
        second.All("NextToken").ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_is_removed_is_gone_and_may_be_removed_again()
    {
        await CreateAsync();
        var arn = ("SubscriptionArn", (await SubscribeAsync("sqs", Queue)).One("SubscriptionArn"));

        (await SnsAsync("Unsubscribe", arn)).Status.ShouldBe(HttpStatusCode.OK);
        (await SnsAsync("Unsubscribe", arn)).Status.ShouldBe(HttpStatusCode.OK);

        (await SnsAsync("GetSubscriptionAttributes", arn)).ShouldBeRefused("NotFound", "", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task By_hand_everything_can_be_changed_without_a_trace()
    {
        await CreateAsync();
        var mark = Server.Journal.Last;

        Topics.Change(
            "t",
            new JsonObject
            {
                ["DisplayName"] = "by hand",
                ["Subscriptions"] = new JsonArray(new JsonObject { ["Protocol"] = "email", ["Endpoint"] = Address }),
            }
        );

        (await AttributesAsync())["DisplayName"].ShouldBe("by hand");
        (await SnsAsync("ListSubscriptionsByTopic", ("TopicArn", Topic))).One("Endpoint").ShouldBe(Address);
        Server.Journal.After(mark).ShouldBeEmpty();
    }

    private async Task<string> ListedAsync() =>
        (await SnsAsync("ListSubscriptionsByTopic", ("TopicArn", Topic))).One("SubscriptionArn");

    private Task<Answer> ChangeAsync(string arn, string name, string? value) =>
        SnsAsync(
            "SetSubscriptionAttributes",
            [
                ("SubscriptionArn", arn),
                ("AttributeName", name),
                .. value is null ? [] : new[] { ("AttributeValue", value) },
            ]
        );
}
