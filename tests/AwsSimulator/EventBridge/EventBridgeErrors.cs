using System.Diagnostics.CodeAnalysis;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge;

/// <summary>EventBridge's refusals (API reference), in the words that people quote in public trackers where there are any.
/// All have status 400.</summary>
internal static class EventBridgeErrors
{
    public const string InvalidCode = "ValidationException";
    public const string NotFoundCode = "ResourceNotFoundException";

    public static AwsException Invalid(string message) => new(InvalidCode, message);

    public static AwsException InvalidPattern(string reason) =>
        new("InvalidEventPatternException", $"Event pattern is not valid. Reason: {reason}");

    public static AwsException NoRule(string name, string bus) =>
        new(NotFoundCode, $"Rule {name} does not exist on EventBus {bus}.");

    public static AwsException NoBus(string bus) => new(NotFoundCode, $"Event bus {bus} does not exist.");

    public static AwsException LimitExceeded() =>
        new("LimitExceededException", "The requested resource exceeds the maximum number allowed.");

    public static AwsException Managed(EventRule rule) =>
        new("ManagedRuleException", $"Rule {rule.RuleName} is managed by {rule.ManagedBy} and cannot be changed.");

    public static void Expect([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
        {
            throw Invalid(message);
        }
    }

    public static void ExpectPattern([DoesNotReturnIf(false)] bool holds, string reason)
    {
        if (!holds)
        {
            throw InvalidPattern(reason);
        }
    }
}
