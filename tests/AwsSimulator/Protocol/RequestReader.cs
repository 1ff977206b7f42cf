using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>Tells the wire protocol, service, region and caller of an HTTP request, and reads its parameters.</summary>
internal sealed class RequestReader(SimulatorOptions options)
{
    public async Task<AwsRequest> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        var scope =
            CredentialScope.Parse(http.Headers.Authorization)
            ?? throw new AwsException("MissingAuthenticationToken", "Missing Authentication Token", 403);
        var account = options.Accounts.GetValueOrDefault(scope.AccessKeyId, options.DefaultAccount);
        return http.Headers["X-Amz-Target"].ToString() is { Length: > 0 } target
            ? new AwsRequest(
                scope.Service,
                target[(target.LastIndexOf('.') + 1)..],
                account,
                scope.Region,
                WireProtocol.Json,
                await ReadJsonAsync(http, cancellationToken)
            )
            {
                AccessKeyId = scope.AccessKeyId,
            }
            : await ReadQueryAsync(http, scope, account, cancellationToken);
    }

    private static async Task<JsonObject> ReadJsonAsync(HttpRequest http, CancellationToken cancellationToken) =>
        await JsonNode.ParseAsync(http.Body, cancellationToken: cancellationToken) as JsonObject
        ?? throw new AwsException("SerializationException", "The body is not a JSON object.");

    private static async Task<AwsRequest> ReadQueryAsync(
        HttpRequest http,
        CredentialScope scope,
        string account,
        CancellationToken cancellationToken
    )
    {
        var form = http.HasFormContentType ? await http.ReadFormAsync(cancellationToken) : FormCollection.Empty;
        var operation = form["Action"].ToString();
        if (operation.Length == 0)
        {
            throw new AwsException("MissingAction", "The request must contain the parameter Action.");
        }

        var parameters = QueryParameters.Parse(
            form.Where(field => field.Key is not ("Action" or "Version"))
                .Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()))
        );
        return new(scope.Service, operation, account, scope.Region, WireProtocol.Query, parameters)
        {
            AccessKeyId = scope.AccessKeyId,
        };
    }
}
