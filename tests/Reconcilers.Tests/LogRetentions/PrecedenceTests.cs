using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogRetentions;

public sealed class PrecedenceTests
{
    private static readonly LogRetentionSpec[] FromClosestToFarthest =
    [
        new() { RetentionInDays = 1, LogGroupNames = [Retentions.Group] },
        new() { RetentionInDays = 3, Prefixes = ["/aws/sagemaker/Endpoints/", "/"] },
        new() { RetentionInDays = 5, Prefixes = ["/aws/sagemaker/"] },
        new() { RetentionInDays = 7, Pattern = "/aws/sagemaker/Endpoints/churn*" },
        new()
        {
            RetentionInDays = 14,
            Tags = new Dictionary<string, string> { ["team"] = "ml" },
        },
    ];

    [Fact]
    public void The_exact_name_comes_before_the_longest_prefix_and_that_before_a_pattern_and_that_before_tags()
    {
        // The farther one is older each time: age counts among equals only.
        var objects = FromClosestToFarthest
            .Select((spec, place) => Retentions.Object(spec, $"object-{place}", age: place))
            .ToList();
        for (var left = objects; left.Count > 0; left = [.. left.Skip(1)])
        {
            Holders(left).ShouldBe([left[0].Metadata.Name]);
        }
    }

    [Fact]
    public void Among_equals_the_oldest_object_has_the_group_whatever_its_namespace()
    {
        var older = Retentions.Object(Retentions.Of("/aws/"), "z", "zz", age: 2);
        var younger = Retentions.Object(Retentions.Of("/aws/"), "a", "aa", age: 1);
        Holders([younger, older]).ShouldBe(["z"]);
    }

    [Fact]
    public void Of_one_second_the_first_by_namespace_and_name_has_it_in_whatever_culture()
    {
        var objects = new[] { ("b", "a"), ("a", "b"), ("a-b", "a"), ("a", "a-b"), ("a", "aa") }.Select(key =>
            Retentions.Object(Retentions.Of("/aws/"), $"{key.Item2}", key.Item1)
        );
        Holders([.. objects]).ShouldBe(["a-b"]);
    }

    [Fact]
    public void The_loser_is_told_who_has_the_group_and_by_what()
    {
        var holder = Retentions.Object(FromClosestToFarthest[0], "audit", "security");
        var finding = new Survey(Retentions.Object(Retentions.Of("/aws/")), [new Claimant(holder)])
            .Of([Retentions.Known()])
            .ShouldHaveSingleItem();
        finding.Standing.ShouldBe(Standing.Lost);
        finding.Plan.IsEmpty.ShouldBeTrue();
        finding.Problem!.Message.ShouldBe("LogRetention security/audit has it: it selects it by its exact name");
    }

    [Fact]
    public void One_object_that_excludes_a_group_leaves_it_to_another()
    {
        var excluding = Retentions.Object(
            FromClosestToFarthest[0] with
            {
                Exclude = new() { Pattern = "*churn" },
            },
            "excluding",
            age: 9
        );
        Holders([excluding, Retentions.Object(FromClosestToFarthest[4], "other")]).ShouldBe(["other"]);
    }

    [Fact]
    public void Each_selected_group_has_exactly_one_holder_and_the_order_of_the_objects_does_not_matter() =>
        Properties.Hold(
            from count in Gen.Choose(1, 6)
            from specs in Gen.ArrayOf(Gen.Elements(FromClosestToFarthest), count)
            from ages in Gen.ArrayOf(Gen.Choose(0, 2), count)
            from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
            select (specs, ages, order),
            example =>
            {
                var objects = example
                    .specs.Zip(example.ages)
                    .Select((pair, i) => Retentions.Object(pair.First, $"object-{i}", age: pair.Second))
                    .ToList();
                var holder = Holders(objects).ShouldHaveSingleItem();
                Holders([.. example.order.Select(i => objects[i])]).ShouldBe([holder]);
            }
        );

    // Each looks for itself, as the controllers do.
    private static IReadOnlyList<string> Holders(IReadOnlyList<LogRetention> objects)
    {
        KnownLogGroup[] known = [Retentions.Known(tags: ("team", "ml"))];
        return
        [
            .. objects
                .Where(self =>
                    new Survey(self, [.. objects.Where(other => other != self).Select(other => new Claimant(other))])
                        .Of(known)
                        .Any(finding => finding.Standing != Standing.Lost)
                )
                .Select(self => self.Metadata.Name),
        ];
    }
}
