using System.Text.Json.Nodes;

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
    public string AccessKeyId { get; init; } = "";

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
}
