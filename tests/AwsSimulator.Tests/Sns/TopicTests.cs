using System.Net;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sns;

public sealed class TopicTests : SnsTest
{
    [Fact]
    public async Task A_topic_is_created_once_with_attributes_and_tags()
    {
        (string, string)[] all = [.. Attribute(1, "DisplayName", "On call"), .. Tag("team", "ml")];

        (await CreateAsync(all)).One("TopicArn").ShouldBe(Topic);
        (await CreateAsync(all)).One("TopicArn").ShouldBe(Topic);
        (await CreateAsync()).One("TopicArn").ShouldBe(Topic);

        (await AttributesAsync())["DisplayName"].ShouldBe("On call");
        (await SnsAsync("ListTagsForResource", ("ResourceArn", Topic))).One("Value").ShouldBe("ml");
        Server.Journal.Of(Topic).ShouldHaveSingleItem().Kind.ShouldBe(ResourceChangeKind.Created);
    }

    [Fact]
    public async Task A_topic_that_is_there_with_something_else_is_refused()
    {
        await CreateAsync([.. Attribute(1, "DisplayName", "a"), .. Tag("team", "ml")]);

        (await CreateAsync(Attribute(1, "DisplayName", "b"))).ShouldBeRefused(
            "InvalidParameter",
            "different attributes"
        );
        (await CreateAsync(Tag("team", "ops"))).ShouldBeRefused("InvalidParameter", "different tags");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.fifo")]
    [InlineData("a b")]
    [InlineData("é")]
    public async Task A_name_has_letters_digits_hyphens_and_underscores(string name) =>
        (await SnsAsync("CreateTopic", ("Name", name))).ShouldBeRefused("InvalidParameter", "Topic Name");

    [Fact]
    public async Task A_name_has_256_characters()
    {
        (await SnsAsync("CreateTopic", ("Name", new('a', 256)))).Status.ShouldBe(HttpStatusCode.OK);
        (await SnsAsync("CreateTopic", ("Name", new('a', 257)))).ShouldBeRefused("InvalidParameter", "Topic Name");
    }

    [Fact]
    public async Task An_empty_value_unsets_an_attribute()
    {
        await CreateAsync(Attribute(1, "KmsMasterKeyId", "alias/key"));

        await SetAsync("KmsMasterKeyId", "");

        (await AttributesAsync()).ShouldNotContainKey("KmsMasterKeyId");
        (await AttributesAsync())["DisplayName"].ShouldBe("");
    }

    [Theory]
    [InlineData("SignatureVersion", "3")]
    [InlineData("TracingConfig", "On")]
    [InlineData("DeliveryPolicy", "{")]
    [InlineData("Colour", "red")]
    [InlineData("Policy", "")]
    [InlineData("Policy", "[]")]
    public async Task A_value_that_SNS_does_not_know_is_refused(string name, string value)
    {
        await CreateAsync();

        (await SetAsync(name, value)).ShouldBeRefused("InvalidParameter", "");
    }

    [Fact]
    public async Task A_deleted_topic_takes_its_subscriptions_along_and_can_be_deleted_again()
    {
        await CreateAsync();
        await SubscribeAsync("sqs", Queue);

        (await SnsAsync("DeleteTopic", ("TopicArn", Topic))).Status.ShouldBe(HttpStatusCode.OK);
        (await SnsAsync("DeleteTopic", ("TopicArn", Topic))).Status.ShouldBe(HttpStatusCode.OK);

        (await SnsAsync("GetTopicAttributes", ("TopicArn", Topic))).ShouldBeRefused(
            "NotFound",
            "",
            HttpStatusCode.NotFound
        );
        await CreateAsync();
        (await SnsAsync("ListSubscriptionsByTopic", ("TopicArn", Topic))).All("Endpoint").ShouldBeEmpty();
    }

    [Fact]
    public async Task Topics_are_listed_a_hundred_on_a_page()
    {
        for (var number = 0; number < 101; number++)
        {
            await SnsAsync("CreateTopic", ("Name", $"t{number:d3}"));
        }

        var first = await SnsAsync("ListTopics");
        first.All("TopicArn").Length.ShouldBe(100);
        (await SnsAsync("ListTopics", ("NextToken", first.One("NextToken")))).One("TopicArn").ShouldEndWith("t100");
    }

    [Fact]
    public async Task A_new_topic_is_not_found_until_the_lag_is_over()
    {
        Server.Lag = TimeSpan.FromSeconds(30);
        await CreateAsync();

        (await SnsAsync("GetTopicAttributes", ("TopicArn", Topic))).Status.ShouldBe(HttpStatusCode.NotFound);
        Clock.Advance(Server.Lag);
        (await SnsAsync("GetTopicAttributes", ("TopicArn", Topic))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Tags_are_set_and_removed_and_fifty_at_most()
    {
        await CreateAsync();
        (string, string)[] many =
        [
            .. Enumerable
                .Range(1, 51)
                .SelectMany(n => new[] { ($"Tags.member.{n}.Key", $"k{n}"), ($"Tags.member.{n}.Value", "v") }),
        ];

        (await SnsAsync("TagResource", [("ResourceArn", Topic), .. Tag("a", "1")])).Status.ShouldBe(HttpStatusCode.OK);
        (await SnsAsync("TagResource", [("ResourceArn", Topic), .. many[..100]])).ShouldBeRefused(
            "TagLimitExceeded",
            "50"
        );
        (await SnsAsync("CreateTopic", [("Name", "u"), .. many])).ShouldBeRefused("TagLimitExceeded", "50");
        await SnsAsync("UntagResource", ("ResourceArn", Topic), ("TagKeys.member.1", "a"));
        Topics.FindTags("t").ShouldBeEmpty();
        (await SnsAsync("ListTagsForResource", ("ResourceArn", $"{Topic}2"))).ShouldBeRefused(
            "ResourceNotFound",
            "",
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Tagged_topics_are_among_the_tagged_resources()
    {
        await CreateAsync(Tag("team", "ml"));
        await PutAsync("an-alarm", ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "ml"));

        (await TaggedAsync("sns:topic")).ShouldContain(Topic);
        (await TaggedAsync("sns")).ShouldContain(Topic);
        (await TaggedAsync("sns:topic")).ShouldNotContain("an-alarm");
        (await TaggedAsync("cloudwatch")).ShouldNotContain(Topic);
    }

    private Task<string> TaggedAsync(string type) =>
        Client.JsonAsync(
            "tagging",
            "ResourceGroupsTaggingAPI_20170126.GetResources",
            $$"""{"ResourceTypeFilters":["{{type}}"]}"""
        );
}
