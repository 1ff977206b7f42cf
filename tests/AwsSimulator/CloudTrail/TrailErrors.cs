using System.Diagnostics.CodeAnalysis;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail;

/// <summary>CloudTrail's refusals (API reference), in the words that people quote in public trackers where there are any.
/// All have status 400.</summary>
internal static class TrailErrors
{
    public const string InvalidName = "InvalidTrailNameException";
    public const string InvalidCombination = "InvalidParameterCombinationException";
    public const string InvalidSelectors = "InvalidEventSelectorsException";
    public const string InvalidInsights = "InvalidInsightSelectorsException";
    public const string InvalidGroup = "InvalidCloudWatchLogsLogGroupArnException";
    public const string InvalidRole = "InvalidCloudWatchLogsRoleArnException";
    public const string InvalidTag = "InvalidTagParameterException";

    public static AwsException NoTrail(string account, string name) =>
        new("TrailNotFoundException", $"Unknown trail: {name} for the user: {account}");

    public static AwsException Exists(string account, string name) =>
        new("TrailAlreadyExistsException", $"Trail {name} already exists for customer: {account}");

    public static AwsException NotAtHome(string arn, string region) =>
        new("InvalidHomeRegionException", $"Trail {arn} is in the Region {region}: it can only be changed there.");

    public static void Expect([DoesNotReturnIf(false)] bool holds, string code, string message)
    {
        if (!holds)
        {
            throw new AwsException(code, message);
        }
    }

    public static void Expect([DoesNotReturnIf(false)] bool holds, AwsException refusal)
    {
        if (!holds)
        {
            throw refusal;
        }
    }
}
