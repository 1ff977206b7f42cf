using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Kms;

/// <summary>One key.</summary>
internal sealed record Key(string AccountId, string Region, string Id)
{
    public const string Enabled = "Enabled";
    public const string Disabled = "Disabled";
    public const string Symmetric = "SYMMETRIC_DEFAULT";

    public string Arn => $"arn:aws:kms:{Region}:{AccountId}:key/{Id}";

    public string State { get; init; } = Enabled;

    public string Spec { get; init; } = Symmetric;

    public string Description { get; init; } = "";

    public string Manager { get; init; } = "CUSTOMER";

    public required DateTimeOffset CreatedAt { get; init; }

    public JsonObject Describe()
    {
        JsonArray algorithms = Spec == Symmetric ? [Symmetric] : ["RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"];
        var described = new JsonObject
        {
            ["AWSAccountId"] = AccountId,
            ["KeyId"] = Id,
            [nameof(Arn)] = Arn,
            ["CreationDate"] = CreatedAt.ToUnixTimeSeconds(),
            ["Enabled"] = State == Enabled,
            [nameof(Description)] = Description,
            ["KeyUsage"] = "ENCRYPT_DECRYPT",
            ["KeyState"] = State,
            ["Origin"] = "AWS_KMS",
            ["KeyManager"] = Manager,
            ["CustomerMasterKeySpec"] = Spec,
            ["KeySpec"] = Spec,
            ["EncryptionAlgorithms"] = algorithms,
            ["MultiRegion"] = false,
        };
        return new() { ["KeyMetadata"] = described };
    }
}
