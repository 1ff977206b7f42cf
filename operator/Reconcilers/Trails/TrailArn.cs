using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>A trail's ARN holds its name, its account and its home Region.</summary>
internal static class TrailArn
{
    public static string Of(AwsResourceIdentity identity) =>
        $"arn:{identity.Partition}:cloudtrail:{identity.Region}:{identity.AccountId}:trail/{identity.Name}";

    public static (string AccountId, string Region) PlaceOf(string arn)
    {
        var parts = arn.Split(':');
        return (parts[4], parts[3]);
    }

    public static string PartitionOf(string arn) => arn.Split(':')[1];
}
