using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Ownership;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Ownership;

public sealed class OwnershipPolicyTests
{
    private static readonly Owner Self = new("cluster-1", "MetricAlarm", "ml", "churn");

    public enum Tagged
    {
        Ours,
        ByOtherCluster,
        ByOtherKind,
        ByOtherNamespace,
        ByOtherName,
        InPart,
        NotAtAll,
    }

    [Theory]
    [InlineData(AdoptionPolicy.Never, false)]
    [InlineData(AdoptionPolicy.Never, true)]
    [InlineData(AdoptionPolicy.IfUnowned, false)]
    [InlineData(AdoptionPolicy.IfUnowned, true)]
    public void Ours_is_ours_whatever_the_policy(AdoptionPolicy adoption, bool recognised) =>
        Judge(Tagged.Ours, adoption, recognised).ShouldBe(OwnershipVerdict.Ours);

    [Theory]
    [InlineData(AdoptionPolicy.Never, false)]
    [InlineData(AdoptionPolicy.Never, true)]
    [InlineData(AdoptionPolicy.IfUnowned, false)]
    [InlineData(AdoptionPolicy.IfUnowned, true)]
    public void Anothers_is_never_touched(AdoptionPolicy adoption, bool recognised)
    {
        foreach (
            var tagged in new[]
            {
                Tagged.ByOtherCluster,
                Tagged.ByOtherKind,
                Tagged.ByOtherNamespace,
                Tagged.ByOtherName,
            }
        )
        {
            Judge(tagged, adoption, recognised).ShouldBe(OwnershipVerdict.Conflict);
        }
    }

    [Theory]
    [InlineData(Tagged.NotAtAll, AdoptionPolicy.Never, false, OwnershipVerdict.Conflict)]
    [InlineData(Tagged.NotAtAll, AdoptionPolicy.IfUnowned, false, OwnershipVerdict.Adopt)]
    [InlineData(Tagged.NotAtAll, AdoptionPolicy.Never, true, OwnershipVerdict.Ours)]
    [InlineData(Tagged.NotAtAll, AdoptionPolicy.IfUnowned, true, OwnershipVerdict.Ours)]
    [InlineData(Tagged.InPart, AdoptionPolicy.Never, false, OwnershipVerdict.Conflict)]
    [InlineData(Tagged.InPart, AdoptionPolicy.IfUnowned, false, OwnershipVerdict.Adopt)]
    [InlineData(Tagged.InPart, AdoptionPolicy.Never, true, OwnershipVerdict.Ours)]
    public void Nobodys_is_adopted_when_allowed_or_recognised(
        Tagged tagged,
        AdoptionPolicy adoption,
        bool recognised,
        OwnershipVerdict verdict
    ) => Judge(tagged, adoption, recognised).ShouldBe(verdict);

    [Fact]
    public void A_conflict_names_the_owner()
    {
        var other = Self with { Namespace = "web" };
        OwnershipPolicy
            .Judge(Self, other.Tags(), AdoptionPolicy.IfUnowned, recognised: true)
            .Explanation.ShouldBe("its owner tags name MetricAlarm web/churn of cluster cluster-1");
    }

    private static OwnershipVerdict Judge(Tagged tagged, AdoptionPolicy adoption, bool recognised) =>
        OwnershipPolicy.Judge(Self, Tags(tagged), adoption, recognised).Verdict;

    private static IReadOnlyDictionary<string, string> Tags(Tagged tagged) =>
        tagged switch
        {
            Tagged.Ours => Self.Tags(),
            Tagged.ByOtherCluster => (Self with { ClusterId = "cluster-2" }).Tags(),
            Tagged.ByOtherKind => (Self with { Kind = "CompositeAlarm" }).Tags(),
            Tagged.ByOtherNamespace => (Self with { Namespace = "web" }).Tags(),
            Tagged.ByOtherName => (Self with { Name = "churn-2" }).Tags(),
            Tagged.InPart => new Dictionary<string, string> { [OwnerTags.Name] = "somebody" },
            _ => new Dictionary<string, string> { ["team"] = "ml" },
        };
}
