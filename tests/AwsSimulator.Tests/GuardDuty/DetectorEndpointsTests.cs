using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.GuardDuty;

public sealed class DetectorEndpointsTests : GuardDutyTest
{
    private const string Place = $"account={AccountId}&region={Region}";

    private readonly HttpClient control = new();

    [Fact]
    public async Task Another_process_sees_changes_and_removes_the_detector()
    {
        await CreateAsync();
        await FilterAsync("low");
        await DoneAsync($"POST {Root}/publishingDestination", Destination());

        await SendAsync(
            HttpMethod.Patch,
            $"detectors?{Place}",
            new()
            {
                ["enable"] = false,
                ["features"] = new JsonObject { ["S3_DATA_EVENTS"] = new JsonObject { ["status"] = "DISABLED" } },
                ["filters"] = new JsonObject(),
                ["publishingDestinations"] = new JsonObject(),
            }
        );

        var found = await control.GetFromJsonAsync<JsonObject>(Url($"detectors?{Place}"), Cancellation);
        found!["enable"]!.GetValue<bool>().ShouldBeFalse();
        found["features"]!["S3_DATA_EVENTS"]!["status"]!.ToString().ShouldBe("DISABLED");
        found["features"]!["EKS_AUDIT_LOGS"]!["status"]!.ToString().ShouldBe("ENABLED");
        (await DoneAsync($"GET {Root}/filter"))["filterNames"]!.AsArray().ShouldBeEmpty();
        await SendAsync(HttpMethod.Delete, $"detectors?{Place}");
        (await control.GetAsync(Url($"detectors?{Place}"), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_process_says_who_manages_what_may_be_used_and_what_works()
    {
        await CreateAsync();
        await SendAsync(HttpMethod.Put, $"detectors/refusals?{Place}&arn={Bucket}");
        await RefusedAsync($"POST {Root}/publishingDestination", Destination(), "does not have permission");
        await SendAsync(HttpMethod.Delete, $"detectors/refusals?{Place}&arn={Bucket}");
        var id = (await DoneAsync($"POST {Root}/publishingDestination", Destination()))["destinationId"];
        await SendAsync(HttpMethod.Put, $"detectors/destinations?{Place}&status=STOPPED");
        (await DoneAsync($"GET {Root}/publishingDestination/{id}"))["status"]!.ToString().ShouldBe("STOPPED");

        await SendAsync(HttpMethod.Put, $"detectors/administrator?{Place}&id=999900001111");
        await RefusedAsync($"DELETE {Root}", null, MemberText);
        await SendAsync(HttpMethod.Delete, $"detectors/administrator?{Place}");
        await DoneAsync($"DELETE {Root}");
    }

    private async Task SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, Url(path)) { Content = JsonContent.Create(body) };
        using var answer = await control.SendAsync(request, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private Uri Url(string path) => new($"{Server.Url}/_control/{path}");
}
