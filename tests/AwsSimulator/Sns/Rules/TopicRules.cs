using System.Text.RegularExpressions;
using static SageMakerMonitorOperator.AwsSimulator.Sns.SnsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.Sns.Rules;

/// <summary>What CreateTopic and SetTopicAttributes take, of standard topics.</summary>
internal static partial class TopicRules
{
    // "uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters"
    public static void CheckName(string name) => Expect(Names().IsMatch(name), "Topic Name");

    /// <returns>The value as SNS keeps it.</returns>
    public static string Check(string topicArn, string name, string value)
    {
        switch (name)
        {
            case "DisplayName":
                Expect(value.Length <= 100, "DisplayName Reason: must be at most 100 characters long");
                return value;
            case "Policy":
                return AccessPolicy.Check(topicArn, value);
            case "DeliveryPolicy":
                Expect(value.Length == 0 || JsonTexts.IsObject(value), "DeliveryPolicy: failed to parse JSON");
                return value;
            case "SignatureVersion":
                Expect(value is "1" or "2", "SignatureVersion");
                return value;
            case "TracingConfig":
                Expect(value is "PassThrough" or "Active", "TracingConfig");
                return value;
            case "KmsMasterKeyId":
                return value;
            default:
                throw Invalid("AttributeName");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
