using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogSubscriptions;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogSubscriptions;

/// <summary>Where log events can be sent from where they are.</summary>
internal static class Destination
{
    /// <exception cref="ProblemException">Stalled: it is of another Region or account.</exception>
    public static void Demand(string arn, AwsResourceIdentity identity)
    {
        var region = SubscriptionDestination.RegionOf(arn);
        var account = SubscriptionDestination.AccountOf(arn);
        if (region != identity.Region || (account != identity.AccountId && !SubscriptionDestination.MayBeForeign(arn)))
        {
            throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"`spec.destinationArn` is of account {account}, {region}, and the log group of account {identity.AccountId},"
                    + $" {identity.Region}. Name one of the same account and Region; what is in another account takes a logs"
                    + " destination there, of the log group's Region"
            );
        }
    }
}
