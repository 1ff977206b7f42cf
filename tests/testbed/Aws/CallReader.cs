using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace SageMakerMonitorOperator.Testbed.Aws;

/// <summary>Reads an AWS request without taking its body away from the one who forwards it.</summary>
internal static class CallReader
{
    public static async Task<RecordedCall> ReadAsync(HttpRequest http, DateTimeOffset at)
    {
        http.EnableBuffering();
        using var reader = new StreamReader(http.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync(http.HttpContext.RequestAborted);
        http.Body.Position = 0;

        var (accessKeyId, region, service) = Scope(http.Headers.Authorization.ToString());
        var call = new RecordedCall(Number: 0, at, service, region, accessKeyId, "", NoParameters, body);
        var target = http.Headers["X-Amz-Target"].ToString();
        return target.Length > 0 ? call with { Operation = target[(target.LastIndexOf('.') + 1)..] }
            : http.HasFormContentType ? WithForm(call, body)
            : call with { Operation = $"{http.Method} {http.Path}" };
    }

    private static readonly Dictionary<string, string> NoParameters = [];

    private static RecordedCall WithForm(RecordedCall call, string body)
    {
        var fields = QueryHelpers.ParseQuery(body).ToDictionary(field => field.Key, field => field.Value.ToString());
        fields.Remove("Action", out var operation);
        fields.Remove("Version");
        return call with { Operation = operation ?? "", Parameters = fields, Body = "" };
    }

    // AWS4-HMAC-SHA256 Credential=key/date/region/service/aws4_request, …
    private static (string AccessKeyId, string Region, string Service) Scope(string authorization)
    {
        var start = authorization.IndexOf("Credential=", StringComparison.Ordinal);
        var parts = start < 0 ? [] : authorization[(start + "Credential=".Length)..].Split(',')[0].Split('/');
        return parts.Length < 5 ? ("", "", "") : (string.Join('/', parts[..^4]), parts[^3], parts[^2]);
    }
}
