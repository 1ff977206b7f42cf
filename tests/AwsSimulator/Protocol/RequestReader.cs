using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SageMakerMonitorOperator.AwsSimulator.Access;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>Tells the wire protocol, service, region and caller of an HTTP request, and reads its parameters. Whether
/// the caller is who the request says is not asked here.</summary>
internal sealed class RequestReader(Iam iam, IReadOnlyList<IAwsService> services)
{
    private const string WebIdentityToken = nameof(AwsRequest.WebIdentityToken);

    public async Task<AwsRequest> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        var wire = await WireRequest.ReadAsync(http, cancellationToken);
        return wire.Header("x-amz-target") is { Length: > 0 } target
                ? ReadJson(wire, target[(target.LastIndexOf('.') + 1)..])
            : RestServiceOf(wire, ProtocolOf(http)) is { } service ? ReadRest(wire, service)
            : ReadQuery(wire, http.HasFormContentType);
    }

    // Whose a path is, only the signature says.
    private IAwsService? RestServiceOf(WireRequest wire, WireProtocol protocol) =>
        AuthorizationHeader.Parse(wire.Header("authorization"), protocol) is { } authorization
            ? services.FirstOrDefault(service =>
                service.SigningName == authorization.Scope.Service && service.Routes.Count > 0
            )
            : null;

    private AwsRequest ReadRest(WireRequest wire, IAwsService service)
    {
        var (route, labels) = service
            .Routes.Select(route => (route, labels: route.LabelsIn(wire)))
            .FirstOrDefault(found => found.labels is not null);
        if (labels is null)
        {
            throw new AwsException("UnknownOperationException", $"{wire.Method} {wire.Path} is no operation.", 404);
        }

        var body = wire.Body.Length == 0 ? [] : ParseJson(wire.Body);
        var authorization = AuthorizationHeader.Parse(wire.Header("authorization"), WireProtocol.Rest)!;
        var parameters = RestParameters.Of(route, labels, wire.Query, body);
        return Signed(wire, authorization, route.Operation, WireProtocol.Rest, parameters);
    }

    /// <summary>As far as it can be told without the signature.</summary>
    public static WireProtocol ProtocolOf(HttpRequest http) =>
        http.Headers.ContainsKey("X-Amz-Target") ? WireProtocol.Json
        : http.HasJsonContentType() || !HttpMethods.IsPost(http.Method) ? WireProtocol.Rest
        : WireProtocol.Query;

    private AwsRequest ReadJson(WireRequest wire, string operation)
    {
        var authorization =
            AuthorizationHeader.Parse(wire.Header("authorization"), WireProtocol.Json)
            ?? throw AccessErrors.NotSigned(WireProtocol.Json);
        return Signed(wire, authorization, operation, WireProtocol.Json, ParseJson(wire.Body));
    }

    private static JsonObject ParseJson(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new AwsException("SerializationException", "The body is not a JSON object.");
        }
    }

    private AwsRequest ReadQuery(WireRequest wire, bool isForm)
    {
        var form = isForm ? new FormReader(Encoding.UTF8.GetString(wire.Body)).ReadForm() : [];
        var operation = form.GetValueOrDefault("Action").ToString();
        if (operation.Length == 0)
        {
            throw new AwsException("MissingAction", "The request must contain the parameter Action.");
        }

        var parameters = QueryParameters.Parse(
            form.Where(field => field.Key is not ("Action" or "Version"))
                .Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()))
        );
        return AuthorizationHeader.Parse(wire.Header("authorization"), WireProtocol.Query) is { } authorization
            ? Signed(wire, authorization, operation, WireProtocol.Query, parameters)
            : Unsigned(wire, operation, parameters);
    }

    private AwsRequest Signed(
        WireRequest wire,
        AuthorizationHeader authorization,
        string operation,
        WireProtocol protocol,
        JsonObject parameters
    ) =>
        new(
            authorization.Scope.Service,
            operation,
            iam.AccountOf(authorization.Scope.AccessKeyId),
            authorization.Scope.Region,
            protocol,
            parameters
        )
        {
            AccessKeyId = authorization.Scope.AccessKeyId,
            Wire = wire,
            Authorization = authorization,
            WebIdentityToken = TakeToken(parameters),
        };

    // The token is the caller's credential here, so nobody signs.
    private AwsRequest Unsigned(WireRequest wire, string operation, JsonObject parameters) =>
        operation == "AssumeRoleWithWebIdentity"
            ? new("sts", operation, iam.DefaultAccount, "us-east-1", WireProtocol.Query, parameters)
            {
                Wire = wire,
                WebIdentityToken = TakeToken(parameters),
            }
            : throw AccessErrors.NotSigned(WireProtocol.Query);

    // Parameters are kept and shown in the call log; credentials are not.
    private static string? TakeToken(JsonObject parameters)
    {
        var token = parameters[WebIdentityToken]?.ToString();
        if (token is not null)
        {
            parameters[WebIdentityToken] = "(redacted)";
        }

        return token;
    }
}
