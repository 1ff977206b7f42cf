using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatchLogs;

public sealed class SubscriptionFilterTests : CloudWatchLogsTest
{
    private const string Firehose = "arn:aws:firehose:eu-west-1:123456789012:deliverystream/archive";
    private const string Kinesis = "arn:aws:kinesis:eu-west-1:123456789012:stream/archive";
    private const string Lambda = "arn:aws:lambda:eu-west-1:123456789012:function:archive";
    private const string Destination = "arn:aws:logs:eu-west-1:999999999999:destination:archive";
    private const string Role = "arn:aws:iam::123456789012:role/logs";

    [Theory]
    [InlineData(Firehose, Role)]
    [InlineData(Kinesis, Role)]
    [InlineData(Lambda, null)]
    [InlineData(Destination, null)]
    public async Task Logs_go_to_four_kinds_of_destinations(string destination, string? role)
    {
        await CreateAsync();

        await DoneAsync("PutSubscriptionFilter", Filter(destination, role));

        var shown = (await DescribeAsync()).ShouldHaveSingleItem()!;
        shown["destinationArn"]!.ToString().ShouldBe(destination);
        shown["roleArn"]?.ToString().ShouldBe(role);
        shown["distribution"]!.ToString().ShouldBe("ByLogStream");
    }

    [Theory]
    [InlineData(Firehose, null, "vendor firehose cannot be used without roleArn")]
    [InlineData(Kinesis, null, "vendor kinesis cannot be used without roleArn")]
    [InlineData(Lambda, Role, "vendor lambda cannot be used with roleArn")]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:q", null, "not valid")]
    [InlineData("archive", null, "not valid")]
    [InlineData("arn:aws:firehose:us-east-1:123456789012:deliverystream/archive", Role, "Region")]
    [InlineData("arn:aws:firehose:eu-west-1:999999999999:deliverystream/archive", Role, "account")]
    [InlineData(Firehose, "arn:aws:iam::123456789012:user/logs", "Role ARN")]
    [InlineData(Firehose, "arn:aws:iam::999999999999:role/logs", "Cross-account pass role")]
    public async Task A_destination_that_cannot_be_is_refused(string destination, string? role, string message)
    {
        await CreateAsync();

        await RefusedAsync("PutSubscriptionFilter", Filter(destination, role), Invalid, message);
    }

    [Theory]
    [InlineData(Firehose, Role, "assume the provided role", "ValidationException")]
    [InlineData(Firehose, Firehose, "Could not deliver test message to specified Firehose stream")]
    [InlineData(Kinesis, Kinesis, "Could not deliver test message to specified Kinesis stream")]
    [InlineData(Lambda, Lambda, "Could not execute the lambda function")]
    public async Task A_destination_or_role_that_is_not_ready_is_refused_until_it_is(
        string destination,
        string notReady,
        string message,
        string code = Invalid
    )
    {
        await CreateAsync();
        Logs.Refuse(notReady);
        var filter = Filter(destination, destination == Lambda ? null : Role);

        await RefusedAsync("PutSubscriptionFilter", filter, code, message);
        Logs.Allow(notReady);
        await DoneAsync("PutSubscriptionFilter", filter);
    }

    [Fact]
    public async Task A_group_has_two_filters_and_both_can_still_be_replaced()
    {
        await CreateAsync();
        await DoneAsync("PutSubscriptionFilter", Filter(Lambda, name: "a"));
        await DoneAsync("PutSubscriptionFilter", Filter(Lambda, name: "b"));

        await RefusedAsync("PutSubscriptionFilter", Filter(Lambda, name: "c"), Limit);
        var replaced = Filter(Kinesis, Role, "b");
        replaced["distribution"] = "Random";
        await DoneAsync("PutSubscriptionFilter", replaced);
        (await DescribeAsync())
            .Select(filter => filter!["distribution"]!.ToString())
            .ShouldBe(["ByLogStream", "Random"]);
        await DoneAsync("DeleteSubscriptionFilter", new() { ["logGroupName"] = Group, ["filterName"] = "a" });
        await RefusedAsync(
            "DeleteSubscriptionFilter",
            new() { ["logGroupName"] = Group, ["filterName"] = "a" },
            Missing,
            "subscription filter"
        );
    }

    [Fact]
    public async Task A_system_field_that_does_not_exist_is_refused()
    {
        await CreateAsync();
        var filter = Filter(Lambda);
        filter["emitSystemFields"] = new JsonArray("@aws.account", "@message");

        await RefusedAsync("PutSubscriptionFilter", filter, Invalid, "@source.log");
    }

    [Theory]
    [InlineData("PutSubscriptionFilter")]
    [InlineData("DescribeSubscriptionFilters")]
    [InlineData("DeleteSubscriptionFilter")]
    public async Task A_group_that_is_not_there_has_no_subscriptions(string operation) =>
        await RefusedAsync(operation, Filter(Lambda), Missing, "log group");

    private static JsonObject Filter(string destination, string? role = null, string name = "archive")
    {
        var filter = new JsonObject
        {
            ["logGroupName"] = Group,
            ["filterName"] = name,
            ["filterPattern"] = "",
            ["destinationArn"] = destination,
        };
        if (role is not null)
        {
            filter["roleArn"] = role;
        }

        return filter;
    }

    private async Task<JsonArray> DescribeAsync() =>
        (await DoneAsync("DescribeSubscriptionFilters", new() { ["logGroupName"] = Group }))[
            "subscriptionFilters"
        ]!.AsArray();
}
