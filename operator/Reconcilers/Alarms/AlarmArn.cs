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

    /// <summary>The name in an ARN.</summary>
    public static string NameOf(string arn) => arn[(arn.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..];
}
