using System.Net;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Sends the same bytes to whichever backend, but for the account, which each has its own of.</summary>
internal sealed class ConformanceClient(string url) : IDisposable
{
    private readonly AwsQueryClient aws = new(url);
    private string? account;
    private string? detector;
    private string? key;

    public async Task<IReadOnlyList<string>> SendAsync(ConformanceCall call)
    {
        account ??= await AccountAsync();
        var (status, body) = await RawAsync(call);
        detector = DetectorIn(body) ?? detector;
        key = KeyIn(body) ?? key;
        return AnswerText.Of(status, body);
    }

    public void Dispose() => aws.Dispose();

    private async Task<string> AccountAsync() => (await aws.CallAsync("sts", "GetCallerIdentity")).One("Account");

    private async Task<(HttpStatusCode Status, string Body)> RawAsync(ConformanceCall call) =>
        call.Rest is { } rest ? await aws.RestAsync(call.Service, rest.Method, WithDetector(rest.Path), call.Json)
        : call.Json is { } json
            ? await aws.RawJsonAsync(call.Service, $"{TargetOf(call.Service)}.{call.Operation}", WithAccount(json))
        : await aws.RawAsync(
            call.Service,
            call.Operation,
            [.. call.Fields.Select(field => (field.Name, WithAccount(field.Value)))],
            TestContext.Current.CancellationToken
        );

    private static string? DetectorIn(string body) =>
        body.StartsWith('{') ? JsonNode.Parse(body)!["detectorId"]?.ToString() : null;

    private string WithDetector(string path) => path.Replace(AnswerText.Detector, detector, StringComparison.Ordinal);

    private static string TargetOf(string service) =>
        service switch
        {
            "logs" => "Logs_20140328",
            "kms" => "TrentService",
            "cloudtrail" => "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
            "events" => "AWSEvents",
            _ => "ResourceGroupsTaggingAPI_20170126",
        };

    // The id of the KMS key that was answered last: each has keys of its own.
    private static string? KeyIn(string body) =>
        body.StartsWith('{') ? JsonNode.Parse(body)!["KeyMetadata"]?["KeyId"]?.ToString() : null;

    private string WithAccount(string value) =>
        value
            .Replace(AnswerText.Account, account, StringComparison.Ordinal)
            .Replace(AnswerText.Key, key, StringComparison.Ordinal);
}
