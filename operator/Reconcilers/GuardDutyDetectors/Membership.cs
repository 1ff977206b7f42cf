using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>
/// A member account's detector is its administrator's but for tags and publishing destinations. AWS refuses the rest, so it is
/// not even tried.
/// </summary>
internal static class Membership
{
    /// <exception cref="ProblemException">The plan would change what an administrator account manages.</exception>
    public static void Refuse(string? administrator, Plan plan)
    {
        if (administrator is not null && plan.Steps.Any(IsManaged))
        {
            throw new ProblemException(Managed(administrator, $"nothing was written; {DriftText.Summary(plan)}"));
        }
    }

    public static Problem CannotDelete(string administrator) =>
        Managed(administrator, "its detector cannot be deleted here");

    /// <summary>The account is itself the administrator of others, and GuardDuty keeps its detector as long as it is.</summary>
    public static Problem HasMembers(AwsFailure refused) =>
        new(
            ProblemKind.Stalled,
            Reasons.InUse,
            $"{refused.Message}. Remove the member accounts in GuardDuty (DisassociateMembers, DeleteMembers), or set"
                + " `spec.deletionPolicy: Retain`"
        );

    public static Statement Warning(string administrator) =>
        Statement.True(
            Reasons.ManagedByAdministrator,
            $"GuardDuty account {administrator} manages this account's detector: features, filters and frequency that are not"
                + " in the spec are as it says, and changes of them here will be refused"
        );

    private static Problem Managed(string administrator, string what) =>
        new(
            ProblemKind.Stalled,
            Reasons.ManagedByAdministrator,
            $"this account is a member of GuardDuty administrator account {administrator}, which manages its detector: {what}."
                + " Have it set there, take it out of this spec, or set `spec.managementPolicy: Observe`"
        );

    private static bool IsManaged(Step step) =>
        step.Request is UpdateDetectorRequest or CreateFilterRequest or UpdateFilterRequest or DeleteFilterRequest;
}
