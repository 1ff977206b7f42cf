using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class TagTests : SimulatorTest
{
    [Theory]
    [InlineData("", "v", "ValidationError")]
    [InlineData("aws:x", "v", "InvalidParameterValue")]
    [InlineData("AWS:x", "v", "InvalidParameterValue")]
    [InlineData("a#b", "v", "InvalidParameterValue")]
    [InlineData("a", "v*", "InvalidParameterValue")]
    public async Task A_tag_that_AWS_does_not_know_is_refused(string key, string value, string code)
    {
        await PutAsync("a");

        (await TagAsync("a", key, value)).ShouldBeRefused(code, "");
        (await TagsAsync("a")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sagemakermonitor.dev/name", "churn")]
    [InlineData("stage", "é 日本")]
    [InlineData("a_b.c:d/e=f+g-h@i", "")]
    public async Task Letters_numbers_spaces_and_a_few_signs_are_tags(string key, string value)
    {
        await PutAsync("a");

        (await TagAsync("a", key, value)).Status.ShouldBe(HttpStatusCode.OK);
        (await TagsAsync("a")).ShouldBe([key]);
    }

    [Fact]
    public async Task Keys_have_128_characters_and_values_256()
    {
        await PutAsync("a");

        (await TagAsync("a", new('k', 128), new('v', 256))).Status.ShouldBe(HttpStatusCode.OK);
        (await TagAsync("a", new('k', 129), "v")).ShouldBeRefused("ValidationError", "less than or equal to 128");
        (await TagAsync("a", "k", new('v', 257))).ShouldBeRefused("ValidationError", "less than or equal to 256");
    }

    [Fact]
    public async Task A_resource_has_fifty_tags_at_most_whether_they_come_at_once_or_later()
    {
        (await PutAsync("b", Many(51))).ShouldBeRefused("ValidationError", "50");
        await PutAsync("a", Many(50));

        (await TagAsync("a", "one-more", "v")).ShouldBeRefused("InvalidParameterValue", "50");
        (await TagAsync("a", "k1", "other value")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_given_twice_is_refused()
    {
        await PutAsync("a");
        (string, string)[] twice = [.. TagFields(1, "k"), .. TagFields(2, "k")];

        (await PutAsync("b", twice)).ShouldBeRefused("ValidationError", "duplicate");
        (await Client.CloudWatchAsync("TagResource", [("ResourceARN", Arn("a")), .. twice])).ShouldBeRefused(
            "InvalidParameterValue",
            "duplicate"
        );
    }

    [Fact]
    public async Task Tags_of_AWS_are_not_removed_by_others()
    {
        await PutAsync("a");

        (await UntagAsync("a", "aws:x")).ShouldBeRefused("InvalidParameterValue", "aws:");
    }

    [Fact]
    public async Task Removing_what_is_not_there_does_nothing()
    {
        await PutAsync("a", TagFields(1, "k"));

        (await UntagAsync("a", "other")).Status.ShouldBe(HttpStatusCode.OK);
        (await TagsAsync("a")).ShouldBe(["k"]);
    }

    [Theory]
    [InlineData("arn:aws:cloudwatch:us-east-1:123456789012:alarm:a")]
    [InlineData("arn:aws:cloudwatch:eu-west-1:999999999999:alarm:a")]
    [InlineData("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:unknown")]
    public async Task An_alarm_that_is_not_here_has_no_tags(string arn)
    {
        await PutAsync("a");
        var resource = ("ResourceARN", arn);
        const HttpStatusCode NotFound = HttpStatusCode.NotFound;

        (await Client.CloudWatchAsync("ListTagsForResource", resource)).ShouldBeRefused(
            "ResourceNotFoundException",
            "",
            NotFound
        );
        (await Client.CloudWatchAsync("TagResource", [resource, .. TagFields(1, "k")])).ShouldBeRefused(
            "ResourceNotFoundException",
            "",
            NotFound
        );
        (await Client.CloudWatchAsync("UntagResource", resource, ("TagKeys.member.1", "k"))).ShouldBeRefused(
            "ResourceNotFoundException",
            "",
            NotFound
        );
    }

    [Fact]
    public async Task Tags_go_with_their_alarm()
    {
        await PutAsync("a", TagFields(1, "k"));
        await DeleteAsync("a");
        await PutAsync("a");

        (await TagsAsync("a")).ShouldBeEmpty();
    }

    private static (string, string)[] TagFields(int number, string key) =>
        [($"Tags.member.{number}.Key", key), ($"Tags.member.{number}.Value", "v")];

    private static (string, string)[] Many(int count) =>
        [.. Enumerable.Range(1, count).SelectMany(number => TagFields(number, $"k{number}"))];
}
