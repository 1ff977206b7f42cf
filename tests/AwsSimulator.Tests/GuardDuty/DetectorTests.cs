using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.GuardDuty;

public sealed class DetectorTests : GuardDutyTest
{
    private const string NotOwned = "not owned by the current account";

    [Fact]
    public async Task A_detector_is_created_and_shown_with_what_was_not_said()
    {
        var id = (await CreateAsync(new() { ["tags"] = new JsonObject { ["team"] = "ml" } }))["detectorId"]!.ToString();

        (await DoneAsync("GET /detector"))["detectorIds"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe(id);
        var shown = await DoneAsync($"GET /detector/{id}");
        shown["status"]!.ToString().ShouldBe("ENABLED");
        shown["findingPublishingFrequency"]!.ToString().ShouldBe("SIX_HOURS");
        shown["tags"]!["team"]!.ToString().ShouldBe("ml");
        shown["createdAt"]!.ToString().ShouldBe("2026-01-01T00:00:00.000Z");
        var arn = $"arn:aws:guardduty:{Region}:{AccountId}:detector/{id}";
        Server.Journal.Of(arn).ShouldHaveSingleItem().Kind.ShouldBe(ResourceChangeKind.Created);
    }

    [Fact]
    public async Task Features_that_are_not_named_are_enabled_but_for_runtime_monitoring()
    {
        await CreateAsync(new() { ["features"] = Features(("S3_DATA_EVENTS", "DISABLED")) });

        var statuses = await StatusesAsync();
        statuses["S3_DATA_EVENTS"].ShouldBe("DISABLED");
        statuses["RUNTIME_MONITORING"].ShouldBe("DISABLED");
        statuses["EKS_AUDIT_LOGS"].ShouldBe("ENABLED");
        statuses["EKS_RUNTIME_MONITORING"].ShouldBe("ENABLED");
        statuses["FLOW_LOGS"].ShouldBe("ENABLED");
    }

    [Fact]
    public async Task There_is_one_detector_in_a_Region()
    {
        await CreateAsync(new() { ["clientToken"] = "once" });

        await RefusedAsync("POST /detector", new() { ["enable"] = true }, "a detector already exists");
        (await CreateAsync(new() { ["clientToken"] = "once" }))["detectorId"]!.ToString().ShouldBe(Detector.Id);
        Server.Journal.After(0).Count.ShouldBe(1);
        Server.GuardDuty.Detectors(AccountId, "us-east-1").Id.ShouldBeNull();
    }

    [Fact]
    public async Task An_update_leaves_alone_what_it_does_not_name()
    {
        await CreateAsync(new() { ["findingPublishingFrequency"] = "ONE_HOUR" });

        await DoneAsync($"POST {Root}", new() { ["features"] = Features(("EKS_AUDIT_LOGS", "DISABLED")) });
        await DoneAsync($"POST {Root}", new() { ["enable"] = false });

        var shown = await DoneAsync($"GET {Root}");
        (shown["status"]!.ToString(), shown["findingPublishingFrequency"]!.ToString()).ShouldBe(
            ("DISABLED", "ONE_HOUR")
        );
        var statuses = await StatusesAsync();
        (statuses["EKS_AUDIT_LOGS"], statuses["S3_DATA_EVENTS"], statuses["DNS_LOGS"]).ShouldBe(
            ("DISABLED", "ENABLED", "DISABLED")
        );
    }

    [Fact]
    public async Task A_feature_has_the_parts_that_it_has()
    {
        await CreateAsync(new() { ["features"] = Runtime("RUNTIME_MONITORING", "EC2_AGENT_MANAGEMENT") });

        var parts = (await FeatureAsync("RUNTIME_MONITORING"))["additionalConfiguration"]!.AsArray();
        parts
            .Select(part => $"{part!["name"]} {part["status"]}")
            .ShouldBe([
                "EC2_AGENT_MANAGEMENT ENABLED",
                "ECS_FARGATE_AGENT_MANAGEMENT DISABLED",
                "EKS_ADDON_MANAGEMENT DISABLED",
            ]);
        (await StatusesAsync())["EKS_RUNTIME_MONITORING"].ShouldBe("DISABLED");
        await RefusedAsync(
            $"POST {Root}",
            new() { ["features"] = Runtime("EKS_RUNTIME_MONITORING", "EC2_AGENT_MANAGEMENT") },
            InvalidText
        );
        await RefusedAsync(
            $"POST {Root}",
            new() { ["features"] = Runtime("S3_DATA_EVENTS", "EKS_ADDON_MANAGEMENT") },
            InvalidText
        );
    }

    [Theory]
    [InlineData(
        """{"features":[{"name":"RUNTIME_MONITORING","status":"DISABLED"},{"name":"EKS_RUNTIME_MONITORING","status":"DISABLED"}]}"""
    )]
    [InlineData(
        """{"features":[{"name":"S3_DATA_EVENTS","status":"DISABLED"},{"name":"S3_DATA_EVENTS","status":"ENABLED"}]}"""
    )]
    [InlineData("""{"features":[{"name":"DNS_LOGS","status":"DISABLED"}]}""")]
    [InlineData("""{"features":[{"name":"S3_DATA_EVENTS"}]}""")]
    [InlineData("""{"features":[{"name":"S3_DATA_EVENTS","status":"ON"}]}""")]
    [InlineData("""{"findingPublishingFrequency":"DAILY"}""")]
    [InlineData("""{"enable":"perhaps"}""")]
    [InlineData("""{"tags":{"a b":"blank"}}""")]
    [InlineData("""{"tags":{"aws:x":"reserved"}}""")]
    public async Task What_the_model_does_not_know_is_refused_with_one_text(string members) =>
        await RefusedAsync(
            "POST /detector",
            With(new() { ["enable"] = true }, JsonNode.Parse(members)!.AsObject()),
            InvalidText
        );

    [Fact]
    public async Task What_is_not_there_is_not_owned()
    {
        await RefusedAsync("GET /detector/unknown", null, NotOwned);
        await RefusedAsync("POST /detector/unknown", [], NotOwned);
        await RefusedAsync("DELETE /detector/unknown", null, NotOwned);
        await RefusedAsync("GET /detector/unknown/filter", null, NotOwned);
        await RefusedAsync("GET /detector/unknown/administrator", null, NotOwned);
        await RefusedAsync("GET /detector?maxResults=51", null, InvalidText);
    }

    [Fact]
    public async Task A_detector_is_deleted_with_all_it_has_unless_it_has_members()
    {
        await CreateAsync();
        await FilterAsync("low");
        Detector.HasMembers = true;
        await RefusedAsync($"DELETE {Root}", null, "invited or associated members");
        Detector.HasMembers = false;

        await DoneAsync($"DELETE {Root}");

        Detector.Find().ShouldBeNull();
        (await DoneAsync("GET /detector"))["detectorIds"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_may_not_change_what_its_administrator_manages()
    {
        await CreateAsync();
        (await DoneAsync($"GET {Root}/administrator")).ShouldBeEmpty();
        Detector.Administrator = "999900001111";

        (await DoneAsync($"GET {Root}/administrator"))["administrator"]!["accountId"]!
            .ToString()
            .ShouldBe("999900001111");
        await RefusedAsync($"POST {Root}", new() { ["enable"] = false }, MemberText);
        await RefusedAsync($"DELETE {Root}", null, MemberText);
        await RefusedAsync($"POST {Root}/filter", Filter("low"), MemberText);
        await DoneAsync($"POST {Root}/publishingDestination", Destination());
        await DoneAsync($"GET {Root}");
    }

    [Fact]
    public async Task What_was_written_is_shown_late_and_the_tags_later()
    {
        Server.Lag = TimeSpan.FromSeconds(1);
        Server.TagLag = TimeSpan.FromSeconds(2);
        await CreateAsync(new() { ["tags"] = new JsonObject { ["team"] = "ml" } });

        (await DoneAsync("GET /detector"))["detectorIds"]!.AsArray().ShouldBeEmpty();
        await RefusedAsync($"GET {Root}", null, NotOwned);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await DoneAsync($"GET {Root}"))["tags"]!.AsObject().ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await DoneAsync($"GET {Root}"))["tags"]!["team"]!.ToString().ShouldBe("ml");
    }

    [Fact]
    public async Task Tags_are_added_listed_and_removed_by_ARN()
    {
        await CreateAsync(
            new()
            {
                ["tags"] = new JsonObject { ["team"] = "ml", ["stage"] = "test" },
            }
        );
        var tags = $"/tags/{Uri.EscapeDataString($"arn:aws:guardduty:{Region}:{AccountId}:detector/{Detector.Id}")}";

        await DoneAsync(
            $"POST {tags}",
            new()
            {
                ["tags"] = new JsonObject { ["team"] = "ops", ["a/b"] = "" },
            }
        );
        await DoneAsync($"DELETE {tags}?tagKeys=stage&tagKeys=unknown");

        (await DoneAsync($"GET {tags}"))["tags"]!.ToJsonString().ShouldBe("""{"a/b":"","team":"ops"}""");
        Detector.FindTags()!["team"].ShouldBe("ops");
        await RefusedAsync($"GET {tags}f", null, "no such resource found");
        await RefusedAsync($"POST {tags}", [], InvalidText);
        await RefusedAsync($"DELETE {tags}", null, InvalidText);
    }

    [Fact]
    public async Task A_path_that_is_no_operation_is_not_found()
    {
        var (status, body) = await Client.RestAsync("guardduty", HttpMethod.Put, "/detector");

        ((int)status, body).ShouldBe(
            (404, """{"__type":"UnknownOperationException","message":"PUT /detector is no operation."}""")
        );
    }

    private async Task<IReadOnlyDictionary<string, string>> StatusesAsync() =>
        (await DoneAsync($"GET {Root}"))["features"]!
            .AsArray()
            .ToDictionary(feature => feature!["name"]!.ToString(), feature => feature!["status"]!.ToString());

    private async Task<JsonNode> FeatureAsync(string name) =>
        (await DoneAsync($"GET {Root}"))["features"]!
            .AsArray()
            .Single(feature => feature!["name"]!.ToString() == name)!;

    private static JsonArray Features(params (string Name, string Status)[] features) =>
        [.. features.Select(feature => new JsonObject { ["name"] = feature.Name, ["status"] = feature.Status })];

    private static JsonArray Runtime(string feature, string part) =>
        new(
            new JsonObject
            {
                ["name"] = feature,
                ["status"] = "ENABLED",
                ["additionalConfiguration"] = Features((part, "ENABLED")),
            }
        );
}
