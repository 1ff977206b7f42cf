using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.Kms;

/// <summary>AWS KMS, API version 2014-11-01: keys and aliases, as far as it takes to name a key. It encrypts nothing.</summary>
public sealed class KmsService : IAwsService
{
    private static readonly Member KeyId = Member.Text("KeyId", 1, 2048).Required();
    private static readonly Member AliasName = Member.Text("AliasName", 1, 256, "[a-zA-Z0-9:/_-]+").Required();
    private static readonly Member Target = Member.Text("TargetKeyId", 1, 2048).Required();
    private static readonly RequestShape Naming = Shape(KeyId);
    private static readonly RequestShape Aliasing = Shape(AliasName, Target);
    private static readonly RequestShape Creation = Shape(
        Member.Text("Description", 0, 8192),
        Member.Text("KeySpec"),
        Member.Text("KeyUsage")
    );

    private readonly ConcurrentDictionary<(string AccountId, string Region), KeyStore> stores = new();
    private readonly TimeProvider clock;

    internal KmsService(TimeProvider clock)
    {
        this.clock = clock;
    }

    public string SigningName => "kms";

    public string XmlNamespace => "";

    public KeyStore Keys(string accountId, string region) =>
        stores.GetOrAdd((accountId, region), place => new(place.AccountId, place.Region, clock));

    public void Reset() => stores.Clear();

    // A policy allows the use of keys, whatever alias leads there.
    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        (request.Text("KeyId") ?? request.Text("TargetKeyId")) is { } key
            ? [new($"kms:{request.Operation}", ArnFor(request, key))]
            : [new($"kms:{request.Operation}")];

    public JsonObject Answer(AwsRequest request)
    {
        var store = Keys(request.AccountId, request.Region);
        return request.Operation switch
        {
            "DescribeKey" => Named(request, store).Describe(),
            "CreateKey" => Create(Creation.Read(request), store),
            "CreateAlias" => Alias(Aliasing.Read(request), store, isNew: true),
            "UpdateAlias" => Alias(Aliasing.Read(request), store, isNew: false),
            "DisableKey" => Change(request, store, Key.Disabled),
            "EnableKey" => Change(request, store, Key.Enabled),
            _ => throw new AwsException(
                "UnknownOperationException",
                $"The simulator has no operation {request.Operation}."
            ),
        };
    }

    /// <summary>Whether another service can encrypt with the key: one that is not known here is not doubted.</summary>
    internal bool CanEncrypt(string keyArn) =>
        !Arns.IsArn(keyArn)
        || !stores.TryGetValue((Arns.AccountOf(keyArn), keyArn.Split(':')[3]), out var store)
        || store.Find(keyArn) is null or { State: Key.Enabled, Spec: Key.Symmetric };

    private static Key Named(AwsRequest request, KeyStore store) => Find(Naming.Read(request).Text("KeyId")!, store);

    private static Key Find(string key, KeyStore store) =>
        store.Find(key)
        ?? throw (
            key.Contains("alias/", StringComparison.Ordinal)
                ? NotFound($"Alias {(Arns.IsArn(key) ? key : store.ArnOf(key))} is not found.")
                : NotFound($"Key '{(Arns.IsArn(key) ? key : store.ArnOf($"key/{key}"))}' does not exist")
        );

    private static JsonObject Create(AwsRequest request, KeyStore store) =>
        store.Create(request.Text("KeySpec") ?? Key.Symmetric, request.Text("Description") ?? "").Describe();

    private static JsonObject Alias(AwsRequest request, KeyStore store, bool isNew)
    {
        var alias = request.Text("AliasName")!;
        if (!alias.StartsWith("alias/", StringComparison.Ordinal))
        {
            throw new AwsException("ValidationException", "Invalid identifier");
        }

        if (isNew && store.HasAlias(alias))
        {
            throw new AwsException(
                "AlreadyExistsException",
                $"An alias with the name {store.ArnOf(alias)} already exists"
            );
        }

        if (!isNew && !store.HasAlias(alias))
        {
            throw NotFound($"Alias {store.ArnOf(alias)} is not found.");
        }

        store.Point(alias, Find(request.Text("TargetKeyId")!, store).Arn);
        return [];
    }

    private static JsonObject Change(AwsRequest request, KeyStore store, string state)
    {
        store.Change(Named(request, store).Arn, state);
        return [];
    }

    private string ArnFor(AwsRequest request, string key)
    {
        var store = Keys(request.AccountId, request.Region);
        return store.Find(key)?.Arn ?? (Arns.IsArn(key) ? key : store.ArnOf($"key/{key}"));
    }

    private static AwsException NotFound(string message) => new("NotFoundException", message);

    private static RequestShape Shape(params IReadOnlyList<Member> members) =>
        new(members) { Code = "ValidationException" };
}
