using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Policies;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Policies;

public sealed class OwnershipPolicyTests
{
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
    [InlineData(Tagged.Ours, AdoptionPolicy.Never, false, true)]
    [InlineData(Tagged.Ours, AdoptionPolicy.Never, true, true)]
    [InlineData(Tagged.Ours, AdoptionPolicy.IfUnowned, false, true)]
    [InlineData(Tagged.Ours, AdoptionPolicy.IfUnowned, true, true)]
    [InlineData(Tagged.NotAtAll, AdoptionPolicy.Never, false, false)]
    [InlineData(Tagged.NotAtAll, AdoptionPolicy.IfUnowned, false, true)]
    [InlineData(Tagged.NotAtAll, AdoptionPolicy.Never, true, true)]
    [InlineData(Tagged.NotAtAll, AdoptionPolicy.IfUnowned, true, true)]
    [InlineData(Tagged.InPart, AdoptionPolicy.Never, false, false)]
    [InlineData(Tagged.InPart, AdoptionPolicy.IfUnowned, false, true)]
    [InlineData(Tagged.InPart, AdoptionPolicy.Never, true, true)]
    public void Ours_is_written_and_nobodys_when_allowed_or_recognised(
        Tagged tagged,
        AdoptionPolicy adoption,
        bool recognised,
        bool written
    ) => (Decide(tagged, adoption, recognised) is null).ShouldBe(written);

    [Theory]
    [InlineData(true, AdoptionPolicy.Never, true)]
    [InlineData(false, AdoptionPolicy.Never, false)]
    [InlineData(false, AdoptionPolicy.IfUnowned, true)]
    public void What_carries_no_tags_is_written_when_status_records_it_or_it_may_be_taken_over(
        bool recorded,
        AdoptionPolicy adoption,
        bool written
    ) =>
        (
            OwnershipPolicy.OnlyOurs(Of(Tagged.NotAtAll, adoption, recognised: false) with { IsRecorded = recorded })
            is null
        ).ShouldBe(written);

    [Theory]
    [InlineData(null, "Create another object with another `spec.name`")]
    [InlineData(false, "Let this object stand for something else")]
    public void The_advice_names_the_name_only_where_owner_tags_show_that_there_is_one(bool? recorded, string advice)
    {
        var situation = Of(Tagged.NotAtAll, AdoptionPolicy.Never, recognised: false) with
        {
            IsRecorded = recorded,
            HasName = recorded is null,
        };
        var outcome = OwnershipPolicy.OnlyOurs(situation).ShouldBeOfType<Decision.Conclude>().Outcome;
        outcome.ShouldBeOfType<Outcome.Failed>().Problem.Message.ShouldContain(advice);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void What_carries_no_tags_is_deleted_only_when_status_records_it(bool recorded, bool deleted) =>
        (
            OwnershipPolicy.OthersStay(
                Of(Tagged.NotAtAll, AdoptionPolicy.IfUnowned, recognised: true) with
                {
                    IsRecorded = recorded,
                }
            )
            is null
        ).ShouldBe(deleted);

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
            Decide(tagged, adoption, recognised).ShouldBeOfType<Decision.Conclude>();
            OwnershipPolicy.OthersStay(Of(tagged, adoption, recognised)).ShouldBeOfType<Decision.LetGo>();
        }
    }

    [Theory]
    [InlineData("tags.team", Situations.Arn, true)]
    [InlineData("threshold", Situations.Arn, false)]
    [InlineData("tags.team", null, false)]
    [InlineData("tags.team", "arn:other", false)]
    public void Untagged_is_recognised_by_its_pinned_ARN_and_an_equal_configuration(
        string drift,
        string? pinned,
        bool recognised
    )
    {
        var plan = Situations.Plan with { Drift = [new FieldDrift { Field = drift }] };
        var situation = Situations.Ordinary with
        {
            Pinned = Situations.Identity with { Arn = pinned },
            Reading = Reading.TowardsSpec(Situations.Alarm(), plan),
        };
        (OwnershipPolicy.OnlyOurs(situation) is null).ShouldBe(recognised);
    }

    private static Decision? Decide(Tagged tagged, AdoptionPolicy adoption, bool recognised) =>
        OwnershipPolicy.OnlyOurs(Of(tagged, adoption, recognised));

    private static Situation Of(Tagged tagged, AdoptionPolicy adoption, bool recognised) =>
        Situations.Ordinary with
        {
            Adoption = adoption,
            Reading = new Reading(Situations.Alarm(Tags(tagged)), Situations.Plan, recognised),
        };

    private static IReadOnlyDictionary<string, string> Tags(Tagged tagged) =>
        tagged switch
        {
            Tagged.Ours => Situations.Self.Tags(),
            Tagged.ByOtherCluster => (Situations.Self with { ClusterId = "cluster-2" }).Tags(),
            Tagged.ByOtherKind => (Situations.Self with { Kind = "CompositeAlarm" }).Tags(),
            Tagged.ByOtherNamespace => (Situations.Self with { Namespace = "web" }).Tags(),
            Tagged.ByOtherName => (Situations.Self with { Name = "churn-2" }).Tags(),
            Tagged.InPart => new Dictionary<string, string> { [OwnerTags.Name] = "somebody" },
            _ => new Dictionary<string, string> { ["team"] = "ml" },
        };
}
