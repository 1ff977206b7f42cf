using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Ownership;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Ownership;

public sealed class OwnerTests
{
    private static readonly Owner Owner = new("cluster-1", "MetricAlarm", "ml", "churn");

    [Fact]
    public void Tags_lead_back_to_the_owner() =>
        Properties.Hold(
            from parts in Gen.ArrayOf(Gen.Elements("", "a", "a/b", "ä", "MetricAlarm"), 4)
            select new Owner(parts[0], parts[1], parts[2], parts[3]),
            owner => Owner.From(owner.Tags()).ShouldBe(owner)
        );

    [Theory]
    [InlineData(OwnerTags.ClusterId)]
    [InlineData(OwnerTags.Kind)]
    [InlineData(OwnerTags.Namespace)]
    [InlineData(OwnerTags.Name)]
    public void Owner_tags_in_part_name_no_owner(string missing)
    {
        var tags = new Dictionary<string, string>(Owner.Tags(), StringComparer.Ordinal);
        tags.Remove(missing);
        Owner.From(tags).ShouldBeNull();
    }

    [Fact]
    public void Other_tags_do_not_matter()
    {
        var tags = new Dictionary<string, string>(Owner.Tags(), StringComparer.Ordinal) { ["team"] = "ml" };
        Owner.From(tags).ShouldBe(Owner);
        Owner.From(new Dictionary<string, string> { ["team"] = "ml" }).ShouldBeNull();
    }

    [Fact]
    public void The_uid_is_no_part_of_it_so_that_a_restored_cluster_finds_its_own()
    {
        var of = Owner.Of(
            "cluster-1",
            "MetricAlarm",
            new()
            {
                Namespace = "ml",
                Name = "churn",
                Uid = "any",
            }
        );
        of.ShouldBe(Owner);
        of.Tags().Values.ShouldNotContain("any");
    }

    [Fact]
    public void It_reads_as_a_sentence() => Owner.ToString().ShouldBe("MetricAlarm ml/churn of cluster cluster-1");
}
