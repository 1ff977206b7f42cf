using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Sends the same bytes to whichever backend, but for the account, which each has its own of.</summary>
internal sealed class ConformanceClient(string url) : IDisposable
{
    private readonly AwsQueryClient aws = new(url);
    private string? account;

    public async Task<IReadOnlyList<string>> SendAsync(ConformanceCall call)
    {
        account ??= await AccountAsync();
        var (status, body) = await RawAsync(call);
        return AnswerText.Of(status, body);
    }

    public void Dispose() => aws.Dispose();

    private async Task<string> AccountAsync() => (await aws.CallAsync("sts", "GetCallerIdentity")).One("Account");

    private async Task<(HttpStatusCode Status, string Body)> RawAsync(ConformanceCall call) =>
        call.Json is { } json
            ? (
                HttpStatusCode.OK,
                await aws.JsonAsync(call.Service, $"ResourceGroupsTaggingAPI_20170126.{call.Operation}", json)
            )
            : await aws.RawAsync(
                call.Service,
                call.Operation,
                [.. call.Fields.Select(field => (field.Name, WithAccount(field.Value)))],
                TestContext.Current.CancellationToken
            );

    private string WithAccount(string value) => value.Replace(AnswerText.Account, account, StringComparison.Ordinal);
}
