using System.Net;
using System.Text.RegularExpressions;
using static SageMakerMonitorOperator.AwsSimulator.CloudTrail.TrailErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail.Rules;

/// <summary>What a trail may be called, and where it may deliver to (API reference, CreateTrail).</summary>
internal static partial class TrailRules
{
    private const int LongestName = 128;
    private const int LongestPrefix = 200;
    private const int LongestTopic = 256;

    public static void CheckNameOrArn(string nameOrArn)
    {
        if (nameOrArn.StartsWith("arn:", StringComparison.Ordinal))
        {
            Expect(Arn().IsMatch(nameOrArn), "CloudTrailARNInvalidException", $"{nameOrArn} is no ARN of a trail.");
        }
        else
        {
            CheckName(nameOrArn);
        }
    }

    // The words are those that people quote.
    public static void CheckName(string name)
    {
        Expect(
            name.Length >= 3,
            InvalidName,
            $"Trail name too short. Minimum allowed length: 3 characters. Specified name length: {name.Length} characters."
        );
        Expect(
            name.Length <= LongestName,
            InvalidName,
            $"Trail name too long. Maximum allowed length: 128 characters. Specified name length: {name.Length} characters."
        );
        Expect(char.IsAsciiLetterOrDigit(name[0]), InvalidName, "Trail name must starts with a letter or number.");
        Expect(char.IsAsciiLetterOrDigit(name[^1]), InvalidName, "Trail name must ends with a letter or number.");
        Expect(
            Alphabet().IsMatch(name),
            InvalidName,
            "Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), hyphens (-), and underscores (_)."
        );
        Expect(
            !Adjacent().IsMatch(name),
            InvalidName,
            "Trail name can not contain adjacent periods, underscores or dashes."
        );
        Expect(
            name.Count(character => character == '.') != 3 || !IPAddress.TryParse(name, out _),
            InvalidName,
            "Trail name can not be in IP address format."
        );
    }

    public static void CheckDestination(string bucket, string? prefix, string? topic)
    {
        Expect(Bucket().IsMatch(bucket), "InvalidS3BucketNameException", $"{bucket} is no name of a bucket.");
        Expect(
            prefix is null || prefix.Length <= LongestPrefix,
            "InvalidS3PrefixException",
            $"The S3 key prefix has more than {LongestPrefix} characters."
        );
        Expect(
            topic is null || topic.Length <= LongestTopic,
            "InvalidSnsTopicNameException",
            $"The SNS topic has more than {LongestTopic} characters."
        );
    }

    [GeneratedRegex(
        @"^arn:aws[a-z\-]*:cloudtrail:[a-z0-9-]+:[0-9]{12}:trail/[A-Za-z0-9._-]+\z",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Arn();

    [GeneratedRegex(@"^[A-Za-z0-9._-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alphabet();

    [GeneratedRegex("[._-]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Adjacent();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bucket();
}
