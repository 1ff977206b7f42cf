using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudTrail;

public sealed class TrailTests : CloudTrailTest
{
    [Fact]
    public async Task A_new_trail_has_AWSs_defaults_and_does_not_log()
    {
        var created = await CreateAsync();

        created["TrailARN"]!.ToString().ShouldBe(TrailArn());
        var described = (await DescribedAsync()).ShouldHaveSingleItem();
        described["HomeRegion"]!.ToString().ShouldBe(Region);
        described["IncludeGlobalServiceEvents"]!.GetValue<bool>().ShouldBeTrue();
        described["HasCustomEventSelectors"]!.GetValue<bool>().ShouldBeFalse();
        described["HasInsightSelectors"]!.GetValue<bool>().ShouldBeFalse();
        described.ContainsKey("S3KeyPrefix").ShouldBeFalse();
        (await DoneAsync("GetTrailStatus", new() { ["Name"] = Trail }))["IsLogging"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Logging_is_started_and_stopped_and_says_when()
    {
        await CreateAsync();
        await DoneAsync("StartLogging", new() { ["Name"] = TrailArn() });
        await DoneAsync("StartLogging", new() { ["Name"] = Trail });

        var status = await DoneAsync("GetTrailStatus", new() { ["Name"] = Trail });
        status["IsLogging"]!.GetValue<bool>().ShouldBeTrue();
        status["StartLoggingTime"]!.GetValue<long>().ShouldBe(Clock.GetUtcNow().ToUnixTimeSeconds());

        await DoneAsync("StopLogging", new() { ["Name"] = Trail });
        status = await DoneAsync("GetTrailStatus", new() { ["Name"] = Trail });
        status["IsLogging"]!.GetValue<bool>().ShouldBeFalse();
        status["StopLoggingTime"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("ab", "too short")]
    [InlineData("-ab", "starts with a letter or number")]
    [InlineData("ab-", "ends with a letter or number")]
    [InlineData("a b", "can only contain")]
    [InlineData("my--trail", "adjacent")]
    [InlineData("my-_trail", "adjacent")]
    [InlineData("192.168.5.4", "IP address")]
    public async Task A_name_that_AWS_would_not_take_is_refused(string name, string message)
    {
        OpenBucket();
        await RefusedAsync("CreateTrail", New(name), "InvalidTrailNameException", message);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_whoever_took_it()
    {
        await CreateAsync();

        await RefusedAsync("CreateTrail", New(), "TrailAlreadyExistsException");
    }

    [Fact]
    public async Task A_Region_has_five_trails_those_replicated_to_it_included()
    {
        OpenBucket();
        await DoneAsync("CreateTrail", New("everywhere", ("IsMultiRegionTrail", true)), "us-east-1");
        for (var number = 1; number <= 4; number++)
        {
            await DoneAsync("CreateTrail", New($"trail-{number}"));
        }

        await RefusedAsync("CreateTrail", New("one-more"), "MaximumNumberOfTrailsExceededException");
        await DoneAsync("DeleteTrail", new() { ["Name"] = "trail-1" });
        await DoneAsync("CreateTrail", New("one-more"));
    }

    [Fact]
    public async Task A_multi_Region_trail_shows_everywhere_and_is_changed_at_home_only()
    {
        OpenBucket();
        await DoneAsync("CreateTrail", New(Trail, ("IsMultiRegionTrail", true)), "us-east-1");

        (await DescribedAsync()).ShouldHaveSingleItem()["HomeRegion"]!.ToString().ShouldBe("us-east-1");
        (await DescribedAsync(new() { ["includeShadowTrails"] = false })).ShouldBeEmpty();
        (await DescribedAsync(new() { ["trailNameList"] = new JsonArray(Trail) })).ShouldBeEmpty();
        var arn = TrailArn(region: "us-east-1");
        (await DescribedAsync(new() { ["trailNameList"] = new JsonArray(arn) })).Count.ShouldBe(1);
        foreach (var operation in new[] { "DeleteTrail", "StartLogging", "StopLogging", "UpdateTrail" })
        {
            await RefusedAsync(operation, new() { ["Name"] = arn }, "InvalidHomeRegionException");
            await RefusedAsync(operation, new() { ["Name"] = Trail }, "InvalidHomeRegionException");
        }

        await RefusedAsync("CreateTrail", New(), "TrailAlreadyExistsException");
    }

    [Fact]
    public async Task A_trail_of_one_Region_is_unknown_in_another()
    {
        OpenBucket();
        await DoneAsync("CreateTrail", New(), "us-east-1");

        (await DescribedAsync()).ShouldBeEmpty();
        await RefusedAsync("GetTrail", new() { ["Name"] = Trail }, Missing);
        (await DoneAsync("GetTrail", new() { ["Name"] = TrailArn(region: "us-east-1") }))["Trail"]!["Name"]!
            .ToString()
            .ShouldBe(Trail);
    }

    [Fact]
    public async Task A_multi_Region_trail_must_log_global_events()
    {
        OpenBucket();
        await RefusedAsync(
            "CreateTrail",
            New(Trail, ("IsMultiRegionTrail", true), ("IncludeGlobalServiceEvents", false)),
            "InvalidParameterCombinationException",
            "Multi-Region trail must include global service events."
        );
    }

    [Fact]
    public async Task An_update_leaves_what_it_does_not_name_and_takes_away_what_is_empty()
    {
        Server.S3.Put(Bucket, AccountId, OpenPolicy.Replace("/AWSLogs/", "/*AWSLogs/", StringComparison.Ordinal));
        await DoneAsync("CreateTrail", New(Trail, ("S3KeyPrefix", "a"), ("EnableLogFileValidation", true)));

        await DoneAsync("UpdateTrail", new() { ["Name"] = Trail, ["IsMultiRegionTrail"] = true });
        Trails.Find(Trail)!["S3KeyPrefix"]!.ToString().ShouldBe("a");

        await DoneAsync("UpdateTrail", new() { ["Name"] = Trail, ["S3KeyPrefix"] = "" });
        Trails
            .Find(Trail)!
            .ToJsonString()
            .ShouldBe($$"""{"S3BucketName":"{{Bucket}}","EnableLogFileValidation":true,"IsMultiRegionTrail":true}""");
    }

    [Fact]
    public async Task Only_the_management_account_has_organization_trails()
    {
        OpenBucket();
        var request = New(Trail, ("IsOrganizationTrail", true));
        await RefusedAsync("CreateTrail", request, "NotOrganizationMasterAccountException");

        Server.CloudTrail.Manage(AccountId, "o-abc");
        await DoneAsync("CreateTrail", New(Trail, ("IsOrganizationTrail", true)));
    }

    [Fact]
    public async Task A_trail_shows_late_where_reads_lag()
    {
        Server.Lag = TimeSpan.FromSeconds(10);
        await CreateAsync();

        (await DescribedAsync()).ShouldBeEmpty();
        await RefusedAsync("GetTrailStatus", new() { ["Name"] = Trail }, Missing);
        await DoneAsync("StartLogging", new() { ["Name"] = Trail });
        Clock.Advance(TimeSpan.FromSeconds(10));

        (await DescribedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_hand_does_behind_the_back_shows_and_leaves_no_trace()
    {
        await CreateAsync();
        Trails.Change(
            Trail,
            new()
            {
                ["IsLogging"] = true,
                ["LatestDeliveryError"] = "AccessDenied",
                ["LatestDeliveryTime"] = 1_700_000_000,
            }
        );

        var status = await DoneAsync("GetTrailStatus", new() { ["Name"] = Trail });
        status["IsLogging"]!.GetValue<bool>().ShouldBeTrue();
        status["LatestDeliveryError"]!.ToString().ShouldBe("AccessDenied");
        Server.Journal.Of(TrailArn()).Count.ShouldBe(1);
        Trails.Remove(Trail).ShouldBeTrue();
        (await DescribedAsync()).ShouldBeEmpty();
    }
}
