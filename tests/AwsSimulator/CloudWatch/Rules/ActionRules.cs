using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>What an alarm may do on a change of state: ARNs, of the alarm's own Region.</summary>
internal static partial class ActionRules
{
    private static readonly string[] Lists = ["OKActions", "AlarmActions", "InsufficientDataActions"];

    public static void Check(AwsRequest request)
    {
        foreach (var action in Lists.SelectMany(request.Parameters.Texts))
        {
            var arn = Arn().Match(action);
            Expect(arn.Success, $"Invalid arn syntax: {action}");
            var region = arn.Groups["region"].Value;
            // Seen: hashicorp/terraform#7371.
            Expect(
                region.Length == 0 || region == request.Region,
                $"Invalid region {region} specified. Only {request.Region} is supported."
            );
        }
    }

    /// <summary>"Composite alarms … can't perform Amazon EC2 actions or Auto Scaling actions" (CloudWatch User Guide).</summary>
    public static void CheckComposite(AwsRequest request) =>
        Expect(
            !Lists.SelectMany(request.Parameters.Texts).Any(action => InstanceAction().IsMatch(action)),
            "Composite alarms cannot have EC2 or Auto Scaling actions."
        );

    private static void Expect(bool holds, string message)
    {
        if (!holds)
        {
            throw new AwsException("ValidationError", message);
        }
    }

    [GeneratedRegex(
        @"^arn:aws[\w-]*:[\w-]+:(?<region>[\w-]*):\S*:?\S+\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Arn();

    [GeneratedRegex(
        "^arn:[^:]*:(?:automate|swf|autoscaling|ec2):",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex InstanceAction();
}
