using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>
/// A request without its wire form: parameters are objects, arrays and, from awsQuery, strings throughout.
/// </summary>
public sealed record AwsRequest(
    string Service,
    string Operation,
    string AccountId,
    string Region,
    WireProtocol Protocol,
    JsonObject Parameters
)
{
    /// <summary>Empty on a call that needs no signature.</summary>
    public string AccessKeyId { get; init; } = "";

    /// <summary>Who asks, once it is known that it is true; null on a call that needs no signature.</summary>
    public Principal? Caller { get; init; }

    internal WireRequest? Wire { get; init; }

    internal AuthorizationHeader? Authorization { get; init; }

    internal string? WebIdentityToken { get; init; }

    /// <summary>Null when the parameter is missing, and also when it is empty, as AWS treats it.</summary>
    public string? Text(string name) => Parameters[name]?.ToString() is { Length: > 0 } text ? text : null;

    public string RequiredText(string name) =>
        Text(name) ?? throw new AwsException("ValidationError", $"The parameter {name} is required.");

    public int? Number(string name) =>
        Text(name) is not { } text ? null
        : int.TryParse(text, out var number) ? number
        : throw new AwsException("MalformedInput", $"{text} is not a valid value of {name}.");

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => item!.ToString())];

    public IReadOnlyList<JsonObject> Objects(string name) => [.. Items(name).OfType<JsonObject>()];

    private JsonArray Items(string name) => Parameters[name] as JsonArray ?? [];
}

public enum WireProtocol
{
    Query,
    Json,

    /// <summary>restJson1.</summary>
    Rest,
}
