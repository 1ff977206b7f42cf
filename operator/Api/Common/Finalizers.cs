using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The names in metadata.finalizers.</summary>
public static class Finalizers
{
    private const string AwsCleanupSuffix = "." + ApiGroup.Name + "/aws-cleanup";
    private const string InUseSuffix = "." + ApiGroup.Name + "/in-use";

    /// <summary>On an object that AWS may hold something of.</summary>
    public static string AwsCleanup(string plural) => plural + AwsCleanupSuffix;

    /// <summary>On an account, which must outlive the objects that need its credentials.</summary>
    public static string InUse(string plural) => plural + InUseSuffix;

    /// <summary>AWS may hold something of the object.</summary>
    public static bool IsClaimed(ObjectMeta metadata) => Has(metadata, AwsCleanupSuffix);

    /// <summary>The account cannot vanish while it is needed.</summary>
    public static bool IsHeld(ObjectMeta metadata) => Has(metadata, InUseSuffix);

    private static bool Has(ObjectMeta metadata, string suffix) =>
        metadata.Finalizers?.Any(name => name.EndsWith(suffix, StringComparison.Ordinal)) == true;
}
