using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sns;

public sealed class TopicEndpointsTests : SnsTest
{
    private const string Name = $"account={AccountId}&region={Region}&name=t";

    private readonly HttpClient control = new();

    [Fact]
    public async Task Another_process_sees_changes_confirms_and_removes_topics()
    {
        await CreateAsync();
        await SubscribeAsync("email", "a@example.com");
        (await GetAsync())["Subscriptions"]![0]!["PendingConfirmation"]!.ToString().ShouldBe("true");

        await SendAsync(HttpMethod.Post, $"topics/confirmation?{Name}&endpoint=a@example.com");
        await SendAsync(HttpMethod.Patch, $"topics?{Name}", new JsonObject { ["DisplayName"] = "by hand" });

        var topic = await GetAsync();
        topic["Subscriptions"]![0]!["PendingConfirmation"]!.ToString().ShouldBe("false");
        topic["DisplayName"]!.ToString().ShouldBe("by hand");

        await SendAsync(HttpMethod.Delete, $"topics?{Name}");
        (await control.GetAsync(Url($"topics?{Name}"), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<JsonObject> GetAsync() =>
        (await control.GetFromJsonAsync<JsonObject>(Url($"topics?{Name}"), Cancellation))!;

    private async Task SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, Url(path)) { Content = JsonContent.Create(body) };
        using var answer = await control.SendAsync(request, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private Uri Url(string path) => new($"{Server.Url}/_control/{path}");
}
