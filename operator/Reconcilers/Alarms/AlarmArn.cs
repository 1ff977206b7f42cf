using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>ARNs of alarms.</summary>
internal static class AlarmArn
{
    private const string Mark = ":alarm:";

    public static string Of(AwsResourceIdentity place, string name) =>
        $"arn:{place.Partition}:cloudwatch:{place.Region}:{place.AccountId}{Mark}{name}";

    /// <summary>The name of an alarm of this account and Region, be it written as name or ARN; what is elsewhere stays an ARN.</summary>
    public static string NameIn(AwsResourceIdentity place, string nameOrArn) =>
        nameOrArn.StartsWith(Of(place, ""), StringComparison.Ordinal) ? NameOf(nameOrArn) : nameOrArn;

    /// <summary>The name in an ARN; what is no ARN of an alarm is a name itself.</summary>
    public static string NameOf(string nameOrArn) =>
        IsArn(nameOrArn) ? nameOrArn[(nameOrArn.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..] : nameOrArn;

    public static bool IsArn(string nameOrArn) =>
        nameOrArn.StartsWith("arn:", StringComparison.Ordinal) && nameOrArn.Contains(Mark, StringComparison.Ordinal);
}
