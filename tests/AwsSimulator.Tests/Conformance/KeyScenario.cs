namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>What both are asked of KMS, in this order.</summary>
internal static class KeyScenario
{
    private const string Arn = $"arn:aws:kms:eu-west-1:{AnswerText.Account}";
    private const string Symmetric = """{"Description":"for logs","KeyUsage":"ENCRYPT_DECRYPT","MultiRegion":false}""";
    private const string Unknown = "1234abcd-12ab-34cd-56ef-1234567890ab";

    public static ConformanceCall[] Calls =>
        [
            Named("an unknown KMS key is not described", "DescribeKey", Unknown),
            Named("an unknown KMS alias is not described", "DescribeKey", "alias/logs"),
            Named("an unknown ARN of a KMS alias is not described", "DescribeKey", $"{Arn}:alias/logs"),
            Kms("a KMS key is created", "CreateKey", Symmetric),
            Named("a KMS key is described by its id", "DescribeKey", AnswerText.Key),
            Named("a KMS key is described by its ARN", "DescribeKey", $"{Arn}:key/{AnswerText.Key}"),
            Alias("a KMS alias is created", "CreateAlias"),
            Alias("a KMS alias is not created twice", "CreateAlias"),
            Named("a KMS key is described by its alias", "DescribeKey", "alias/logs"),
            Named("a KMS key is described by the ARN of its alias", "DescribeKey", $"{Arn}:alias/logs"),
            Kms("another KMS key is created", "CreateKey", Symmetric),
            Alias("a KMS alias is led elsewhere", "UpdateAlias"),
            Named("a KMS alias that was led elsewhere is described", "DescribeKey", "alias/logs"),
            Kms(
                "a KMS alias to an unknown key is not created",
                "CreateAlias",
                $$"""{"AliasName":"alias/other","TargetKeyId":"{{Unknown}}"}"""
            ),
            Kms(
                "a KMS alias without its prefix is refused",
                "CreateAlias",
                $$"""{"AliasName":"logs","TargetKeyId":"{{AnswerText.Key}}"}"""
            ),
            Named("a KMS key is disabled", "DisableKey", AnswerText.Key),
            Named("a disabled KMS key is described", "DescribeKey", AnswerText.Key),
            Named("a KMS key is enabled", "EnableKey", AnswerText.Key),
            Named("the key of a service of AWS is described", "DescribeKey", "alias/aws/s3"),
        ];

    private static ConformanceCall Named(string sentence, string operation, string key) =>
        Kms(sentence, operation, $$"""{"KeyId":"{{key}}"}""");

    private static ConformanceCall Alias(string sentence, string operation) =>
        Kms(sentence, operation, $$"""{"AliasName":"alias/logs","TargetKeyId":"{{AnswerText.Key}}"}""");

    private static ConformanceCall Kms(string sentence, string operation, string json) =>
        new(sentence, "kms", operation) { Json = json };
}
