namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Where Moto 5.1.1 differs from KMS, and AWS's word for it.</summary>
internal static class KeyExemptions
{
    private const string Api = "https://docs.aws.amazon.com/kms/latest/APIReference/";
    private const string Shown = $"{Api}API_KeyMetadata.html";
    private const string NoBody = "It answers an empty body; Moto answers null.";

    public static IReadOnlyList<Exemption> All { get; } =
    [
        new("*", "*/SigningAlgorithms = ", "Only keys that sign have them.", Shown),
        new("the key of a service of AWS is described", "*/KeyManager = *", "Moto says CUSTOMER.", Shown),
        new("the key of a service of AWS is described", "*/Description = *", "Each has words of its own.", Shown),
        new("a KMS alias is created", "the body is not XML", NoBody, $"{Api}API_CreateAlias.html"),
        new("a KMS alias is led elsewhere", "the body is not XML", NoBody, $"{Api}API_UpdateAlias.html"),
        new("a KMS key is disabled", "the body is not XML", NoBody, $"{Api}API_DisableKey.html"),
        new("a KMS key is enabled", "the body is not XML", NoBody, $"{Api}API_EnableKey.html"),
    ];
}
