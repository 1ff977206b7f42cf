using System.Diagnostics.CodeAnalysis;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sns;

/// <summary>SNS's refusals (API reference), in the words that people quote in public trackers where there are any.</summary>
internal static class SnsErrors
{
    public const string InvalidCode = "InvalidParameter";

    public static AwsException Invalid(string reason) => new(InvalidCode, $"Invalid parameter: {reason}");

    public static AwsException NoTopic() => new("NotFound", "Topic does not exist", 404);

    public static AwsException NoSubscription() => new("NotFound", "Subscription does not exist", 404);

    public static AwsException NoResource() => new("ResourceNotFound", "Resource does not exist", 404);

    public static void Expect([DoesNotReturnIf(false)] bool holds, string reason)
    {
        if (!holds)
        {
            throw Invalid(reason);
        }
    }
}
