using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.Kinds.Policies;

/// <summary>Whose a resource is, and what becomes of one that is somebody else's.</summary>
public sealed class KindOwnershipTests(KindCluster cluster) : KindPolicyTest(cluster)
{
    private const string NameConflict = "NameConflict";

    [Theory]
    [MemberData(nameof(KindDefinitions.OfResources), MemberType = typeof(KindDefinitions))]
    public async Task A_resource_that_is_not_ours_is_not_touched_not_even_by_a_deletion(string kind)
    {
        await OpenAsync(kind);
        var (before, mark) = await StrangerAsync("theirs", Stranger.Tags);

        await Arena.CreateAsync("refused", Policy(Spec, "name: theirs"));

        await UntilAsync("refused", "Stalled", "True", NameConflict);
        await DeleteAsync("refused");
        Arena.Writes("theirs", mark).ShouldBeEmpty();
        StateOf("theirs").ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.Tagged), MemberType = typeof(KindDefinitions))]
    public async Task A_resource_without_owner_is_adopted_and_keeps_its_tags(string kind)
    {
        await OpenAsync(kind);
        await StrangerAsync("orphan", Stranger.Tags);

        await Arena.CreateAsync(
            "adopter",
            Policy(Policy(Tagged(Spec, "team: ml"), "name: orphan"), "adoptionPolicy: IfUnowned")
        );

        await Arena.InSyncAsync("adopter");
        var tags = TagsOf("orphan").ShouldNotBeNull();
        (tags["cost-center"], tags["team"], tags[OwnerTags.Name]).ShouldBe(("42", "ml", "adopter"));
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.Tagged), MemberType = typeof(KindDefinitions))]
    public async Task A_resource_of_another_cluster_is_not_adopted(string kind)
    {
        await OpenAsync(kind);
        var (before, mark) = await StrangerAsync(
            "distant",
            new Dictionary<string, string>
            {
                [OwnerTags.ClusterId] = "another-cluster",
                [OwnerTags.Kind] = kind,
                [OwnerTags.Namespace] = Arena.Namespace,
                [OwnerTags.Name] = "covetous",
            }
        );

        await Arena.CreateAsync("covetous", Policy(Policy(Spec, "name: distant"), "adoptionPolicy: IfUnowned"));

        await UntilAsync("covetous", "Stalled", "True", NameConflict);
        Latest("covetous").Message("Ready").ShouldContain("another-cluster");
        Arena.Writes("distant", mark).ShouldBeEmpty();
        StateOf("distant").ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.OfResources), MemberType = typeof(KindDefinitions))]
    public async Task Of_two_objects_with_one_name_on_AWS_the_second_is_told_of_the_first_and_writes_nothing(
        string kind
    )
    {
        await OpenAsync(kind);
        await Arena.CreateAsync("first", Policy(Spec, "name: shared"));
        await Arena.InSyncAsync("first");
        var (before, mark) = (StateOf("shared"), Arena.Aws.Calls.Last);

        await Arena.CreateAsync(
            "second",
            Policy(With(Policy(Spec, "name: shared"), Arena.Kind.Change), "adoptionPolicy: IfUnowned")
        );

        await UntilAsync("second", "Stalled", "True", NameConflict);
        Latest("second").Message("Ready").ShouldContain($"{Arena.Namespace}/first");
        await DeleteAsync("second");
        Arena.Writes("shared", mark).ShouldBeEmpty();
        StateOf("shared").ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.Tagged), MemberType = typeof(KindDefinitions))]
    public async Task Tags_that_others_put_stay_whatever_the_spec_says_of_its_own(string kind)
    {
        await OpenAsync(kind);
        await Arena.CreateAsync("tagged", Tagged(Spec, "team: ml", "stage: test"));
        await Arena.InSyncAsync("tagged");
        var awsName = Arena.AwsName("tagged");
        Arena.Kind.WriteTags(Arena.Aws, awsName, new Dictionary<string, string?> { ["cost-center"] = "42" });

        await Arena.ReplaceSpecAsync("tagged", Tagged(Spec, "team: search"));

        await Arena.InSyncAsync("tagged");
        var tags = TagsOf(awsName).ShouldNotBeNull();
        tags.Where(tag => !OwnerKeys(tags).Contains(tag.Key))
            .ShouldBe([new("cost-center", "42"), new("team", "search")], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.Untagged), MemberType = typeof(KindDefinitions))]
    public async Task What_carries_no_tags_is_adopted_when_the_policy_says_so_and_is_the_objects_from_then_on(
        string kind
    )
    {
        await OpenAsync(kind);
        await StrangerAsync("orphan", Stranger.Tags);
        await Arena.CreateAsync("adopter", Policy(Spec, "name: orphan"));
        await UntilAsync("adopter", "Stalled", "True", NameConflict);
        Latest("adopter")!["status"]!["owned"].ShouldBeNull();

        await Arena.ReplaceSpecAsync("adopter", Policy(Policy(Spec, "name: orphan"), "adoptionPolicy: IfUnowned"));

        await Arena.InSyncAsync("adopter");
        var owned = Latest("adopter")!["status"]!["owned"]!.AsArray().ShouldHaveSingleItem()!;
        owned["type"]!.ToString().ShouldBe(kind);
        owned["id"]!.ToString().ShouldBe(Latest("adopter")!["status"]!["aws"]!["name"]!.ToString());
        await Arena.ReplaceSpecAsync("adopter", With(Policy(Spec, "name: orphan"), Arena.Kind.Change));
        await Arena.InSyncAsync("adopter");
        await DeleteAsync("adopter");
        TagsOf("orphan").ShouldBeNull();
    }

    private async Task<(string State, long Mark)> StrangerAsync(
        string awsName,
        IReadOnlyDictionary<string, string> tags
    )
    {
        await Arena.Kind.CreateAsStrangerAsync(Arena.AwsUrl, awsName, tags);
        return (StateOf(awsName), Arena.Aws.Calls.Last);
    }
}
