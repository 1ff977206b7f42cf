using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatchLogs;

public sealed class LogGroupTests : CloudWatchLogsTest
{
    [Fact]
    public async Task A_group_is_created_with_everything_and_described_with_both_forms_of_its_ARN()
    {
        await DoneAsync(
            "CreateLogGroup",
            new()
            {
                ["logGroupName"] = Group,
                ["kmsKeyId"] = Key,
                ["logGroupClass"] = "INFREQUENT_ACCESS",
                ["deletionProtectionEnabled"] = true,
                ["tags"] = new JsonObject { ["team"] = "ml" },
            }
        );

        var group = (await DescribedAsync()).ShouldHaveSingleItem();
        group["arn"]!.ToString().ShouldBe($"{GroupArn()}:*");
        group["logGroupArn"]!.ToString().ShouldBe(GroupArn());
        group["kmsKeyId"]!.ToString().ShouldBe(Key);
        group["logGroupClass"]!.ToString().ShouldBe("INFREQUENT_ACCESS");
        group["deletionProtectionEnabled"]!.GetValue<bool>().ShouldBeTrue();
        group["retentionInDays"].ShouldBeNull();
        group["creationTime"]!.GetValue<long>().ShouldBe(Clock.GetUtcNow().ToUnixTimeMilliseconds());
        Logs.FindTags(Group)!["team"].ShouldBe("ml");
        Server.Journal.Of(GroupArn()).ShouldHaveSingleItem().Kind.ShouldBe(ResourceChangeKind.Created);
    }

    [Fact]
    public async Task A_group_that_somebody_made_is_there_already()
    {
        Logs.Add(Group);

        await RefusedAsync(
            "CreateLogGroup",
            new() { ["logGroupName"] = Group },
            "ResourceAlreadyExistsException",
            "already exists"
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("é")]
    [InlineData("aws/sagemaker")]
    public async Task A_name_has_letters_digits_and_five_signs(string name) =>
        await RefusedAsync("CreateLogGroup", new() { ["logGroupName"] = name }, Invalid);

    [Fact]
    public async Task A_name_has_512_characters()
    {
        await CreateAsync(new('a', 512));
        await RefusedAsync("CreateLogGroup", new() { ["logGroupName"] = new string('a', 513) }, Invalid);
    }

    [Fact]
    public async Task A_prefix_finds_its_twins_too_and_pages_hold_fifty_in_ASCII_order()
    {
        for (var number = 0; number < 51; number++)
        {
            Logs.Add($"/g/{number:d2}");
        }

        Logs.Add("/g/00-v2");
        Logs.Add("/G");

        (await DescribedAsync(new() { ["logGroupNamePrefix"] = "/g/00" }))
            .Select(group => group["logGroupName"]!.ToString())
            .ShouldBe(["/g/00", "/g/00-v2"]);
        var first = await DoneAsync("DescribeLogGroups", []);
        first["logGroups"]!.AsArray().Count.ShouldBe(50);
        first["logGroups"]![0]!["logGroupName"]!.ToString().ShouldBe("/G");
        var rest = await DescribedAsync(new() { ["nextToken"] = first["nextToken"]!.ToString() });
        rest.Select(group => group["logGroupName"]!.ToString()).ShouldBe(["/g/48", "/g/49", "/g/50"]);
        await RefusedAsync("DescribeLogGroups", new() { ["limit"] = 51 }, Invalid);
        await RefusedAsync("DescribeLogGroups", new() { ["nextToken"] = "?" }, Invalid);
    }

    [Fact]
    public async Task Groups_are_found_by_name_or_ARN_and_by_nothing_else_at_once()
    {
        Logs.Add("a");
        Logs.Add("b");
        Logs.Add("c");

        (await DescribedAsync(new() { ["logGroupIdentifiers"] = new JsonArray("a", GroupArn("c"), "unknown") }))
            .Select(group => group["logGroupName"]!.ToString())
            .ShouldBe(["a", "c"]);
        await RefusedAsync(
            "DescribeLogGroups",
            new() { ["logGroupIdentifiers"] = new JsonArray("a"), ["logGroupNamePrefix"] = "a" },
            Invalid
        );
        await RefusedAsync(
            "DescribeLogGroups",
            new() { ["logGroupIdentifiers"] = new JsonArray($"{GroupArn("a")}:*") },
            Invalid
        );
    }

    [Fact]
    public async Task A_pattern_finds_parts_of_names_but_shows_no_settings()
    {
        Logs.Add("/aws/a", new() { ["retentionInDays"] = 7 });

        var found = (await DescribedAsync(new() { ["logGroupNamePattern"] = "ws/" })).ShouldHaveSingleItem();
        found.AsObject().Select(member => member.Key).Order().ShouldBe(["arn", "creationTime", "logGroupName"]);
        await RefusedAsync(
            "DescribeLogGroups",
            new() { ["logGroupNamePattern"] = "a", ["logGroupNamePrefix"] = "a" },
            Invalid
        );
    }

    [Fact]
    public async Task A_new_group_is_not_seen_until_the_lag_is_over()
    {
        Server.Lag = TimeSpan.FromSeconds(30);
        await CreateAsync();

        (await DescribedAsync()).ShouldBeEmpty();
        Clock.Advance(Server.Lag);
        (await DescribedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_deleted_group_takes_its_filters_along()
    {
        await CreateAsync();
        Logs.MetricFilters.Set(Group, "errors", new() { ["filterPattern"] = "" });

        await DoneAsync("DeleteLogGroup", new() { ["logGroupName"] = Group });

        (await DescribedAsync()).ShouldBeEmpty();
        Logs.MetricFilters.Find(Group, "errors").ShouldBeNull();
        Server.Snapshot(AccountId).ToJsonString().ShouldBe("{}");
        await RefusedAsync("DeleteLogGroup", new() { ["logGroupName"] = Group }, Missing);
    }

    [Theory]
    [InlineData(Group)]
    [InlineData("arn:aws:logs:eu-west-1:123456789012:log-group:/aws/sagemaker/Endpoints/churn")]
    public async Task A_protected_group_is_not_deleted_until_the_protection_is_taken_away(string identifier)
    {
        await CreateAsync();
        await DoneAsync(
            "PutLogGroupDeletionProtection",
            new() { ["logGroupIdentifier"] = identifier, ["deletionProtectionEnabled"] = true }
        );

        await RefusedAsync("DeleteLogGroup", new() { ["logGroupName"] = Group }, "ValidationException", "protection");
        await DoneAsync(
            "PutLogGroupDeletionProtection",
            new() { ["logGroupIdentifier"] = identifier, ["deletionProtectionEnabled"] = false }
        );
        await DoneAsync("DeleteLogGroup", new() { ["logGroupName"] = Group });
    }

    [Fact]
    public async Task A_key_is_set_and_taken_away_and_must_let_itself_be_used()
    {
        await CreateAsync();
        await DoneAsync("AssociateKmsKey", new() { ["logGroupName"] = Group, ["kmsKeyId"] = Key });
        Logs.Find(Group)!["kmsKeyId"]!.ToString().ShouldBe(Key);
        await DoneAsync("DisassociateKmsKey", new() { ["logGroupName"] = Group });
        Logs.Find(Group)!["kmsKeyId"].ShouldBeNull();

        Logs.Refuse(Key);
        foreach (var key in (string[])[Key, "alias/logs", "1234abcd-12ab-34cd-56ef-1234567890ab"])
        {
            await RefusedAsync(
                "AssociateKmsKey",
                new() { ["logGroupName"] = Group, ["kmsKeyId"] = key },
                Invalid,
                "does not exist or is not allowed"
            );
        }
    }

    [Fact]
    public async Task A_snapshot_has_what_is_not_at_its_default()
    {
        await CreateAsync();
        await DoneAsync("PutRetentionPolicy", new() { ["logGroupName"] = Group, ["retentionInDays"] = 30 });

        Server.Snapshot(AccountId)[Region]!["logs"]![GroupArn()]!
            .ToJsonString()
            .ShouldBe("""{"configuration":{"retentionInDays":30},"tags":{}}""");
    }

    [Fact]
    public async Task An_operation_that_does_not_exist_is_refused() =>
        await RefusedAsync("CreateLogGroups", [], "UnknownOperationException");
}
