using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.Control;
using SageMakerMonitorOperator.AwsSimulator.Faults;

namespace SageMakerMonitorOperator.AwsSimulator.Client;

/// <summary>The hand at a simulator in another process.</summary>
public sealed class SimulatorClient(Uri url) : IDisposable
{
    // A fault may strike much later: only the caller knows how long to wait.
    private readonly HttpClient http = new()
    {
        BaseAddress = new Uri(url, "/_control/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The number of the last call so far.</summary>
    public Task<long> LastCallAsync(CancellationToken cancellationToken = default) =>
        GetAsync<long>("calls/last", cancellationToken);

    /// <summary>The calls answered after the one with this number.</summary>
    public Task<IReadOnlyList<AwsCall>> CallsAsync(long after = 0, CancellationToken cancellationToken = default) =>
        GetAsync<IReadOnlyList<AwsCall>>($"calls?after={after}", cancellationToken);

    public async Task<RemoteFault> AddFaultAsync(
        FaultPoint point,
        Fault fault,
        CancellationToken cancellationToken = default
    )
    {
        using var answer = await http.PostAsJsonAsync("faults", new FaultRequest(point, fault), cancellationToken);
        await RequireSuccessAsync(answer, cancellationToken);
        return new(this, (await answer.Content.ReadFromJsonAsync<FaultStatus>(cancellationToken))!.Id);
    }

    public Task<IReadOnlyList<FaultStatus>> FaultsAsync(CancellationToken cancellationToken = default) =>
        GetAsync<IReadOnlyList<FaultStatus>>("faults", cancellationToken);

    public Task ClearFaultsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, "faults", cancellationToken);

    public Task SetLatencyAsync(
        TimeSpan latency,
        string? operation = null,
        CancellationToken cancellationToken = default
    ) =>
        SendAsync(
            HttpMethod.Put,
            $"latency?milliseconds={latency.TotalMilliseconds}{(operation is null ? "" : $"&operation={operation}")}",
            cancellationToken
        );

    public Task SetThrottlingAsync(bool enabled, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, $"throttling?enabled={enabled}", cancellationToken);

    public Task<ThrottlingStatus> ThrottlingAsync(CancellationToken cancellationToken = default) =>
        GetAsync<ThrottlingStatus>("throttling", cancellationToken);

    /// <summary>Forgets everything since the simulator's start.</summary>
    public Task ResetAsync(CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "reset", cancellationToken);

    /// <summary>The alarm as DescribeAlarms would show it, or null.</summary>
    public async Task<JsonObject?> FindAlarmAsync(
        string accountId,
        string region,
        string name,
        CancellationToken cancellationToken = default
    )
    {
        using var answer = await http.GetAsync(Alarm(accountId, region, name), cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await RequireSuccessAsync(answer, cancellationToken);
        return await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
    }

    /// <summary>Changes an alarm behind the operator's back; a null member is removed.</summary>
    public async Task ChangeAlarmAsync(
        string accountId,
        string region,
        string name,
        JsonObject members,
        CancellationToken cancellationToken = default
    )
    {
        using var answer = await http.PatchAsJsonAsync(Alarm(accountId, region, name), members, cancellationToken);
        await RequireSuccessAsync(answer, cancellationToken);
    }

    public Task RemoveAlarmAsync(
        string accountId,
        string region,
        string name,
        CancellationToken cancellationToken = default
    ) => SendAsync(HttpMethod.Delete, Alarm(accountId, region, name), cancellationToken);

    /// <summary>Makes a log group as a service does that writes to it.</summary>
    public async Task MakeLogGroupAsync(
        string accountId,
        string region,
        string name,
        JsonObject members,
        CancellationToken cancellationToken = default
    )
    {
        using var answer = await http.PutAsJsonAsync(LogGroupPath(accountId, region, name), members, cancellationToken);
        await RequireSuccessAsync(answer, cancellationToken);
    }

    /// <summary>Changes a log group behind the operator's back; a null member is set back to its default.</summary>
    public async Task ChangeLogGroupAsync(
        string accountId,
        string region,
        string name,
        JsonObject members,
        CancellationToken cancellationToken = default
    )
    {
        using var answer = await http.PatchAsJsonAsync(
            LogGroupPath(accountId, region, name),
            members,
            cancellationToken
        );
        await RequireSuccessAsync(answer, cancellationToken);
    }

    /// <summary>What is not at its default.</summary>
    public Task<JsonObject> LogGroupAsync(
        string accountId,
        string region,
        string name,
        CancellationToken cancellationToken = default
    ) => GetAsync<JsonObject>(LogGroupPath(accountId, region, name).OriginalString, cancellationToken);

    public void Dispose() => http.Dispose();

    internal async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(Relative(path), cancellationToken);
        await RequireSuccessAsync(answer, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<T>(cancellationToken))!;
    }

    internal Task SendAsync(HttpMethod method, string path, CancellationToken cancellationToken) =>
        SendAsync(method, Relative(path), cancellationToken);

    private async Task SendAsync(HttpMethod method, Uri path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await http.SendAsync(request, cancellationToken);
        await RequireSuccessAsync(answer, cancellationToken);
    }

    private static Uri Alarm(string accountId, string region, string name) =>
        Relative($"alarms?account={accountId}&region={region}&name={Uri.EscapeDataString(name)}");

    private static Uri LogGroupPath(string accountId, string region, string name) =>
        Relative($"log-groups?account={accountId}&region={region}&name={Uri.EscapeDataString(name)}");

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private static async Task RequireSuccessAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
        {
            var asked = $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.PathAndQuery}";
            var body = await answer.Content.ReadAsStringAsync(cancellationToken);
            throw new HttpRequestException($"The simulator answered {(int)answer.StatusCode} to {asked}: {body}");
        }
    }
}
