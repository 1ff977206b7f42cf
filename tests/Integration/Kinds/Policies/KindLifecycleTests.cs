using SageMakerMonitorOperator.Integration.Kinds.Objects;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.Kinds.Policies;

/// <summary>What the operator may do: enforce, observe, pause, delete, let go.</summary>
public sealed class KindLifecycleTests(KindCluster cluster) : KindPolicyTest(cluster)
{
    [Theory]
    [MemberData(nameof(KindDefinitions.OfResources), MemberType = typeof(KindDefinitions))]
    public async Task Retain_leaves_the_resource_with_its_tags_but_without_an_owner(string kind)
    {
        await OpenAsync(kind);
        await Arena.CreateAsync("retained", Policy(Tagged(Spec, "team: ml"), "deletionPolicy: Retain"));
        await Arena.InSyncAsync("retained");

        await DeleteAsync("retained");

        TagsOf(Arena.AwsName("retained")).ShouldNotBeNull().Keys.ShouldBe(Arena.Kind.HasTags ? ["team"] : []);
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.OfResources), MemberType = typeof(KindDefinitions))]
    public async Task A_deletion_works_when_the_resource_is_gone_already(string kind)
    {
        await OpenAsync(kind);
        await Arena.CreateAsync("gone", Spec);
        await Arena.InSyncAsync("gone");
        Arena.Kind.Delete(Arena.Aws, Arena.AwsName("gone"));
        var mark = Arena.Aws.Calls.Last;

        await DeleteAsync("gone");

        Arena.Writes(Arena.AwsName("gone"), mark).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.OfResources), MemberType = typeof(KindDefinitions))]
    public async Task A_paused_object_writes_nothing_until_it_goes_on(string kind)
    {
        await OpenAsync(kind);
        var awsName = Arena.AwsName("paused");
        await Arena.CreateAsync("paused", Spec);
        await Arena.InSyncAsync("paused");
        await PauseAsync("paused");
        await UntilAsync("paused", "Paused", "True", "Paused");
        var (before, mark) = (StateOf(awsName), Arena.Aws.Calls.Last);

        await Arena.ReplaceSpecAsync("paused", With(Spec, Arena.Kind.Change));

        await UntilAsync("paused", "Synced", "False", "Drifted");
        Arena.Writes(awsName, mark).ShouldBeEmpty();
        StateOf(awsName).ShouldBe(before);
        await PauseAsync("paused", value: null);
        await UntilAsync("paused", "Ready", "True", "Succeeded");
        StateOf(awsName).ShouldNotBe(before);
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.OfResources), MemberType = typeof(KindDefinitions))]
    public async Task A_paused_object_can_be_deleted_and_takes_its_resource_along(string kind)
    {
        await OpenAsync(kind);
        await Arena.CreateAsync("paused-and-deleted", Spec);
        await Arena.InSyncAsync("paused-and-deleted");
        await PauseAsync("paused-and-deleted");
        await UntilAsync("paused-and-deleted", "Paused", "True", "Paused");

        await DeleteAsync("paused-and-deleted");

        TagsOf(Arena.AwsName("paused-and-deleted")).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.OfResources), MemberType = typeof(KindDefinitions))]
    public async Task Observe_shows_what_it_would_do_and_does_not_not_even_on_deletion(string kind)
    {
        await OpenAsync(kind);
        await Arena.Kind.CreateAsStrangerAsync(Arena.AwsUrl, "observed", new Dictionary<string, string>());
        var (before, mark) = (StateOf("observed"), Arena.Aws.Calls.Last);
        var spec = With(Policy(Spec, "managementPolicy: Observe"), Arena.Kind.Change);

        await Arena.CreateAsync("observer", Policy(spec, "name: observed"));
        await Arena.CreateAsync("dreamer", spec);

        await UntilAsync("observer", "Synced", "False", "Drifted");
        await UntilAsync("dreamer", "Synced", "False", "NotFound");
        Latest("observer").Says("Ready", "True").ShouldBeTrue();
        Latest("observer")!["status"]!["plan"]!.AsArray().ShouldNotBeEmpty();
        Latest("observer")!["metadata"]!["finalizers"].ShouldBeNull();
        await DeleteAsync("observer");
        await DeleteAsync("dreamer");
        Arena.Writes("observed", mark).ShouldBeEmpty();
        Arena.Writes(Arena.AwsName("dreamer"), mark).ShouldBeEmpty();
        StateOf("observed").ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.OfResources), MemberType = typeof(KindDefinitions))]
    public async Task A_name_that_changes_on_a_server_without_CEL_is_refused_and_writes_nothing(string kind)
    {
        await OpenAsync(kind);
        await Arena.CreateAsync("renamed", Policy(Spec, "name: before"));
        await Arena.InSyncAsync("renamed");
        var mark = Arena.Aws.Calls.Last;

        await Arena.ReplaceSpecAsync("renamed", Policy(Spec, "name: after"));

        await UntilAsync("renamed", "Stalled", "True", "IdentityChanged");
        Arena.Writes("before", mark).ShouldBeEmpty();
        Arena.Writes("after", mark).ShouldBeEmpty();
    }
}
