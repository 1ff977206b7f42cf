using System.Net;
using System.Text;
using System.Xml.Linq;
using SageMakerMonitorOperator.AwsSimulator.Access.Signatures;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Tests;

/// <summary>Speaks awsQuery, awsJson and restJson by hand, so that no client of ours hides what is on the wire.</summary>
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
        var (status, body) = await RawAsync(service, operation, fields, cancellationToken);
        return new(status, XDocument.Parse(body));
    }

    /// <summary>The body as it came, for answers that may be no XML.</summary>
    public async Task<(HttpStatusCode Status, string Body)> RawAsync(
        string service,
        string operation,
        (string Name, string Value)[] fields,
        CancellationToken cancellationToken
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
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    public Task<Answer> CloudWatchAsync(string operation, params (string Name, string Value)[] fields) =>
        CallAsync("monitoring", operation, fields);

    /// <summary>Puts an alarm that has all it needs; a field given here replaces it, an empty one removes it.</summary>
    public Task<Answer> PutMetricAlarmAsync(string name, params (string Name, string Value)[] fields) =>
        CloudWatchAsync("PutMetricAlarm", MetricAlarm(name, fields));

    /// <summary>What <see cref="PutMetricAlarmAsync"/> sends.</summary>
    public static (string Name, string Value)[] MetricAlarm(string name, params (string Name, string Value)[] fields)
    {
        var all = new Dictionary<string, string>
        {
            ["AlarmName"] = name,
            ["Namespace"] = "AWS/SageMaker",
            ["MetricName"] = "Invocations",
            ["Statistic"] = "Sum",
            ["Period"] = "60",
            ["EvaluationPeriods"] = "1",
            ["Threshold"] = "1",
            ["ComparisonOperator"] = "GreaterThanThreshold",
        };
        foreach (var (field, value) in fields)
        {
            if (value.Length > 0 || !all.Remove(field))
            {
                all[field] = value;
            }
        }

        return [.. all.Select(field => (field.Key, field.Value))];
    }

    /// <summary>A list as awsQuery writes it.</summary>
    public static (string Name, string Value)[] List(string name, params string[] items) =>
        [.. items.Select((item, index) => ($"{name}.member.{index + 1}", item))];

    public Task<Answer> StsAsync(string operation, params (string Name, string Value)[] fields) =>
        CallAsync("sts", operation, fields);

    public async Task<string> JsonAsync(string service, string target, string body) =>
        (await RawJsonAsync(service, target, body)).Body;

    public async Task<(HttpStatusCode Status, string Body)> RawJsonAsync(string service, string target, string body)
    {
        using var request = Request(new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1"));
        request.Headers.Add("X-Amz-Target", target);
        using var response = await SendAsync(request, service, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <param name="path">With its query, encoded.</param>
    public async Task<(HttpStatusCode Status, string Body)> RestAsync(
        string service,
        HttpMethod method,
        string path,
        string? body = null
    )
    {
        using var request = new HttpRequestMessage(method, url.TrimEnd('/') + path)
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
        using var response = await SendAsync(request, service, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
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
        var body = request.Content is { } content
            ? await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            : [];
        var scope = new CredentialScope(accessKeyId, date[..8], region, service);
        var (path, query) = (request.RequestUri.AbsolutePath, request.RequestUri.Query.TrimStart('?'));
        var wire = new WireRequest(request.Method.Method, path, query, headers, body);
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

    public void ShouldBeRefused(string code, string message, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        Status.ShouldBe(status, Xml.ToString());
        One("Code").ShouldBe(code);
        One("Message").ShouldContain(message);
    }
}
