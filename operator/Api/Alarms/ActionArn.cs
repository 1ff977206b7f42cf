using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Api.Alarms;

/// <summary>What can be said of an action by its ARN alone.</summary>
public static partial class ActionArn
{
    /// <summary>RE2 for what acts on an EC2 instance or scales; a composite alarm may do neither.</summary>
    internal const string InstancePattern = "^arn:[^:]+:(automate|swf|autoscaling|ec2):";

    /// <summary>RE2 for the services of which AWS names every action.</summary>
    internal const string NamedPattern = "^arn:[^:]+:(automate|swf|ssm):";

    /// <summary>RE2 for those actions, as PutMetricAlarm lists them.</summary>
    internal const string KnownPattern =
        "^arn:[^:]+:(automate:[^:]+:ec2:(stop|terminate|reboot|recover)"
        + "|swf:[^:]+:[0-9]{12}:action/actions/AWS_EC2[.]InstanceId[.](Stop|Terminate|Reboot|Recover)/1[.]0"
        + "|ssm:[^:]+:[0-9]{12}:opsitem:[1-4](#CATEGORY=(Availability|Cost|Performance|Recovery|Security))?)$";

    /// <summary>The Region that the ARN names; empty where it names none.</summary>
    public static string RegionOf(string arn) => arn.Split(':', 5) is [_, _, _, var region, _] ? region : "";

    /// <summary>CloudWatch calls actions of the alarm's own Region only, and those of no Region.</summary>
    public static bool IsOf(string region, string arn) =>
        RegionOf(arn) is var own && (own.Length == 0 || own == region);

    internal static bool IsOnInstances(string arn) => Instance().IsMatch(arn);

    internal static bool IsWellFormed(string arn) => !Named().IsMatch(arn) || Known().IsMatch(arn);

    [GeneratedRegex(InstancePattern, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instance();

    [GeneratedRegex(NamedPattern, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(KnownPattern, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known();
}
