using System.Net;
using System.Text;
using System.Xml.Linq;
using SageMakerMonitorOperator.AwsSimulator.Access.Signatures;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Tests;

/// <summary>Speaks awsQuery and awsJson by hand, so that no client of ours hides what is on the wire.</summary>
/// <param name="secret">The key's id by default, as the simulator's administrators have it.</param>
/// <param name="clock">What is signed as the time; the simulator's own, or it refuses.</param>
internal sealed class AwsQueryClient(
    string url,
    string region = "eu-west-1",
    string accessKeyId = "testing",
    string? secret = null,
    string? sessionToken = null,
    TimeProvider? clock = null
) : IDisposable
{
    private readonly HttpClient http = new();

    /// <summary>Changes a request after it was signed, as someone on the way would.</summary>
    public Action<HttpRequestMessage>? Tamper { get; init; }

    public Task<Answer> CallAsync(string service, string operation, params (string Name, string Value)[] fields) =>
        CallAsync(service, operation, TestContext.Current.CancellationToken, fields);

    public async Task<Answer> CallAsync(
        string service,
        string operation,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] fields
    )
    {
        using var request = Request(
            new FormUrlEncodedContent([
                new("Action", operation),
                new("Version", "2010-08-01"),
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            ])
        );
        using var response = await SendAsync(request, service, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return new(response.StatusCode, XDocument.Parse(body));
    }

    public Task<Answer> CloudWatchAsync(string operation, params (string Name, string Value)[] fields) =>
        CallAsync("monitoring", operation, fields);

    public Task<Answer> StsAsync(string operation, params (string Name, string Value)[] fields) =>
        CallAsync("sts", operation, fields);

    public async Task<string> JsonAsync(string service, string target, string body)
    {
        using var request = Request(new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1"));
        request.Headers.Add("X-Amz-Target", target);
        using var response = await SendAsync(request, service, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(HttpContent content) => new(HttpMethod.Post, url) { Content = content };

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        string service,
        CancellationToken cancellationToken
    )
    {
        await SignAsync(request, service);
        Tamper?.Invoke(request);
        return await http.SendAsync(request, cancellationToken);
    }

    private async Task SignAsync(HttpRequestMessage request, string service)
    {
        var date = (clock ?? TimeProvider.System).GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");
        request.Headers.Add("X-Amz-Date", date);
        request.Headers.Host = request.RequestUri!.Authority;
        if (sessionToken is not null)
        {
            request.Headers.Add("X-Amz-Security-Token", sessionToken);
        }

        var headers = request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(',', h.Value));
        var signed = headers.Keys.Order(StringComparer.Ordinal).ToList();
        var body = await request.Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var scope = new CredentialScope(accessKeyId, date[..8], region, service);
        var wire = new WireRequest("POST", request.RequestUri.AbsolutePath, "", headers, body);
        var signature = SignatureV4.Sign(wire, scope, signed, date, secret ?? accessKeyId);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={accessKeyId}/{scope}, SignedHeaders={string.Join(';', signed)}, Signature={signature}"
        );
    }
}

internal sealed record Answer(HttpStatusCode Status, XDocument Xml)
{
    /// <summary>The texts of all elements of this name, wherever they are.</summary>
    public string[] All(string name) =>
        [.. Xml.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value)];

    public string One(string name) => All(name).ShouldHaveSingleItem();
}
