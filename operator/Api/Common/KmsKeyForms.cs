namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The forms in which a spec names a KMS key: id, ARN, alias, and ARN of an alias.</summary>
public static class KmsKeyForms
{
    /// <summary>As AWS KMS takes it.</summary>
    public const int MaxLength = 2048;

    public const string Pattern =
        $"^(arn:[a-z0-9-]+:kms:[a-z0-9-]+:[0-9]{{12}}:(key/[a-zA-Z0-9-]+|{Alias})|{KeyId}|{Alias})$";

    // Of a key that is in several Regions: mrk-…
    private const string KeyId = "(mrk-)?[0-9a-fA-F-]{32,36}";
    private const string Alias = "alias/[a-zA-Z0-9/_-]+";

    private const string AliasPrefix = "alias/";
    private const int RegionPart = 3;

    /// <summary>AWS knows which key it stands for; that may change.</summary>
    public static bool IsAlias(string key) => Resource(key).StartsWith(AliasPrefix, StringComparison.Ordinal);

    /// <summary>Of a key that AWS keeps for a service of its own, whose policy nobody can change.</summary>
    public static bool IsAwsManagedAlias(string key) =>
        Resource(key).StartsWith($"{AliasPrefix}aws/", StringComparison.Ordinal);

    /// <summary>The Region that an ARN names; null where the Region is that of whoever uses the key.</summary>
    public static string? RegionOf(string key) => IsArn(key) ? key.Split(':')[RegionPart] : null;

    /// <summary>The ARN of what is named without one.</summary>
    public static string ArnOf(string key, AwsResourceIdentity here) =>
        IsArn(key)
            ? key
            : $"arn:{here.Partition}:kms:{here.Region}:{here.AccountId}:{(IsAlias(key) ? key : $"key/{key}")}";

    private static bool IsArn(string key) => key.StartsWith("arn:", StringComparison.Ordinal);

    private static string Resource(string key) => IsArn(key) ? key[(key.LastIndexOf(':') + 1)..] : key;
}
