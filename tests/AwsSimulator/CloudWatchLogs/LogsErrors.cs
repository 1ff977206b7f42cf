using System.Diagnostics.CodeAnalysis;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;

/// <summary>CloudWatch Logs' refusals (API reference), in the words that people quote in public trackers where there are
/// any. All have status 400.</summary>
internal static class LogsErrors
{
    public const string InvalidCode = "InvalidParameterException";

    public static AwsException Invalid(string message) => new(InvalidCode, message);

    public static AwsException NotValidFor(string message) => new("InvalidOperationException", message);

    public static AwsException AlreadyExists() =>
        new("ResourceAlreadyExistsException", "The specified log group already exists");

    public static AwsException NoGroup() => NotFound("The specified log group does not exist.");

    public static AwsException NotFound(string message) => new("ResourceNotFoundException", message);

    public static AwsException LimitExceeded() => new("LimitExceededException", "Resource limit exceeded.");

    // Seen: boto3#4104, cloud-nuke#1150.
    public static AwsException InvalidArn() => new("ValidationException", "Invalid resourceArn");

    public static void Expect([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
        {
            throw Invalid(message);
        }
    }
}
