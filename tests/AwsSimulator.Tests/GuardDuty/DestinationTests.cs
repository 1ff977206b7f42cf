using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.GuardDuty;

public sealed class DestinationTests : GuardDutyTest
{
    private const string Failing = "UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY";

    private string Path => $"{Root}/publishingDestination";

    [Fact]
    public async Task A_destination_is_created_found_changed_and_deleted()
    {
        await CreateAsync();
        var id = (await DoneAsync($"POST {Path}", Destination()))["destinationId"]!.ToString();

        var listed = (await DoneAsync($"GET {Path}"))["destinations"]!.AsArray().ShouldHaveSingleItem()!;
        (listed["destinationId"]!.ToString(), listed["status"]!.ToString()).ShouldBe((id, "PUBLISHING"));
        var properties = new JsonObject { ["destinationArn"] = "arn:aws:s3:::others" };
        await DoneAsync($"POST {Path}/{id}", new() { ["destinationProperties"] = properties });
        var shown = await DoneAsync($"GET {Path}/{id}");
        shown["destinationProperties"]!
            .ToJsonString()
            .ShouldBe($$"""{"destinationArn":"arn:aws:s3:::others","kmsKeyArn":"{{Key}}"}""");
        await DoneAsync($"DELETE {Path}/{id}");
        await RefusedAsync($"GET {Path}/{id}", null, "one or more input parameters have invalid values");
        await RefusedAsync($"DELETE {Path}/{id}", null, "one or more input parameters have invalid values");
    }

    [Fact]
    public async Task There_is_one_destination_of_a_type()
    {
        await CreateAsync();
        var once = With(Destination(), new() { ["clientToken"] = "once" });
        var first = await DoneAsync($"POST {Path}", once);

        (await DoneAsync($"POST {Path}", once)).ToJsonString().ShouldBe(first.ToJsonString());
        await RefusedAsync(
            $"POST {Path}",
            Destination("arn:aws:s3:::others"),
            "already exists with the destinationType"
        );
    }

    [Fact]
    public async Task A_bucket_or_key_that_GuardDuty_may_not_use_is_refused()
    {
        await CreateAsync();
        Detector.Refuse(Bucket);
        await RefusedAsync($"POST {Path}", Destination(), "does not have permission to the KMS key or the resource");
        Detector.Allow(Bucket);
        await DoneAsync($"POST {Path}", Destination());
    }

    [Theory]
    [InlineData("findings", Key)]
    [InlineData(Bucket, "alias/findings")]
    public async Task Only_ARNs_are_taken(string bucket, string key)
    {
        await CreateAsync();
        await RefusedAsync($"POST {Path}", Destination(bucket, key), InvalidText);
    }

    [Fact]
    public async Task GuardDuty_finds_out_later_whether_it_can_publish()
    {
        await CreateAsync();
        Detector.Verifies = false;
        var id = (await DoneAsync($"POST {Path}", Destination()))["destinationId"];
        (await DoneAsync($"GET {Path}/{id}"))["status"]!.ToString().ShouldBe("PENDING_VERIFICATION");

        Detector.SetDestinations(Failing);

        var shown = await DoneAsync($"GET {Path}/{id}");
        shown["status"]!.ToString().ShouldBe(Failing);
        shown["publishingFailureStartTimestamp"]!.GetValue<long>().ShouldBe(Clock.GetUtcNow().ToUnixTimeMilliseconds());
    }
}
