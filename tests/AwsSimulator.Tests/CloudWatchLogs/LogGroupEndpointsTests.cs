using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatchLogs;

public sealed class LogGroupEndpointsTests : CloudWatchLogsTest
{
    private const string Place = $"account={AccountId}&region={Region}";
    private const string Name = $"{Place}&name={Group}";

    private readonly HttpClient control = new();

    [Fact]
    public async Task Another_process_makes_sees_changes_and_removes_groups()
    {
        await SendAsync(HttpMethod.Put, $"log-groups?{Name}", new() { ["storedBytes"] = 5 });
        (await DescribedAsync())[0]["storedBytes"]!.GetValue<long>().ShouldBe(5);

        await SendAsync(HttpMethod.Patch, $"log-groups?{Name}", new() { ["retentionInDays"] = 7 });
        (await control.GetFromJsonAsync<JsonObject>(Url($"log-groups?{Name}"), Cancellation))!["retentionInDays"]!
            .GetValue<int>()
            .ShouldBe(7);
        await SendAsync(HttpMethod.Patch, $"log-groups?{Name}", new() { ["retentionInDays"] = null });
        (await DescribedAsync())[0]["retentionInDays"].ShouldBeNull();

        await SendAsync(HttpMethod.Delete, $"log-groups?{Name}");
        (await control.GetAsync(Url($"log-groups?{Name}"), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_process_makes_a_key_unusable_and_usable()
    {
        await CreateAsync();
        JsonObject request = new() { ["logGroupName"] = Group, ["kmsKeyId"] = Key };

        await SendAsync(HttpMethod.Put, $"log-refusals?{Place}&arn={Key}");
        await RefusedAsync("AssociateKmsKey", request, Invalid);
        await SendAsync(HttpMethod.Delete, $"log-refusals?{Place}&arn={Key}");
        await DoneAsync("AssociateKmsKey", request);
    }

    private async Task SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, Url(path)) { Content = JsonContent.Create(body) };
        using var answer = await control.SendAsync(request, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private Uri Url(string path) => new($"{Server.Url}/_control/{path}");
}
