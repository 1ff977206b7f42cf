using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>What was claimed stays where it is: account, Region and name are pinned before the first write.</summary>
internal static class IdentityPolicy
{
    public static Decision? StaysWhereItIs(Situation situation) =>
        situation.Pinned is { } pinned && pinned with { Arn = null } != situation.Asked
            ? Decision.Stall(
                Reasons.IdentityChanged,
                $"{Explain(pinned, situation.Asked!)}. Nothing is written. Change it back, or delete this object and create another"
            )
            : null;

    /// <summary>
    /// A deletion goes by what is pinned, whatever name and Region the spec has by now. In another account that cannot be
    /// reached.
    /// </summary>
    public static Decision? SameAccount(Situation situation)
    {
        if (situation.Pinned is not { } pinned || pinned.AccountId == situation.Asked!.AccountId)
        {
            return null;
        }

        var explanation = Explain(pinned, situation.Asked!);
        return situation.Retains
            ? new Decision.LetGo($"the resource stays on AWS, with its owner tags: {explanation}")
            : Decision.Stall(Reasons.IdentityChanged, $"{explanation}. Let `spec.accountRef` lead there again");
    }

    private static string Explain(AwsResourceIdentity pinned, AwsResourceIdentity asked) =>
        $"status.aws pins '{pinned.Name}' in account {pinned.AccountId}, {pinned.Region}; the spec leads to '{asked.Name}' in"
        + $" account {asked.AccountId}, {asked.Region}";
}
