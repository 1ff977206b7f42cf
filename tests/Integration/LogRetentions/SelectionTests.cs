using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.LogRetentions;

/// <summary>Which groups are found and written, and which are left alone.</summary>
public sealed class SelectionTests(RetentionArena arena) : LogRetentionTest(arena)
{
    [Fact]
    public async Task Exactly_the_selected_groups_are_set_among_prefix_twins_on_all_pages_and_a_second_look_writes_nothing()
    {
        for (var i = 0; i < 120; i++)
        {
            Make($"/aws/sagemaker/Endpoints/e{i:000}");
        }

        string[] others = ["/aws/sagemakerX", "/aws/sagemaker", "/AWS/sagemaker/x", "/aws/lambda/x", "/custom-2"];
        foreach (var other in others.Append("/custom"))
        {
            Make(other);
        }

        await ApplyAsync(
            "selected",
            30,
            """ "prefixes": ["/aws/sagemaker/"], "logGroupNames": ["/custom"], "exclude": {"pattern": "*/e119"} """
        );

        await CountedAsync("selected", "inSync", 120);
        await SaysAsync("selected", "Ready", "True", "Succeeded");
        DaysOf("/custom").ShouldBe(30);
        others.Append("/aws/sagemaker/Endpoints/e119").Select(DaysOf).ShouldAllBe(days => days == null);
        Writes("/aws/sagemaker/Endpoints/").Count.ShouldBe(119);
        var mark = Aws.Calls.Last;
        await Arena.ForcePassAsync(["selected"]);
        Writes("/", mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_that_is_made_later_is_found_at_a_sweep_and_one_that_goes_is_no_failure()
    {
        Make("/late/1");
        await ApplyAsync("later", 30, """ "prefixes": ["/late/"] """);
        await CountedAsync("later", "inSync", 1);

        Make("/late/2");
        await UntilDaysAsync("/late/2", 30);
        await CountedAsync("later", "selected", 2);

        Groups.Remove("/late/1").ShouldBeTrue();
        await CountedAsync("later", "selected", 1);
        Arena.History.Latest("later").IsInSync().ShouldBeTrue();
    }

    [Fact]
    public async Task Tags_select_groups_by_the_list_of_AWS()
    {
        Make("/tagged/yes");
        Make("/tagged/no");
        Groups.ChangeTags("/tagged/yes", new Dictionary<string, string?> { ["team"] = "ml" }).ShouldBeTrue();
        Groups.ChangeTags("/tagged/no", new Dictionary<string, string?> { ["team"] = "web" }).ShouldBeTrue();

        await ApplyAsync("tagged", 30, """ "tags": {"team": "ml"} """);

        await CountedAsync("tagged", "inSync", 1);
        (DaysOf("/tagged/yes"), DaysOf("/tagged/no")).ShouldBe((30, null));
    }

    [Fact]
    public async Task The_deletion_of_the_object_leaves_the_groups_as_they_are_and_waits_for_nothing()
    {
        Make("/deleted/x");
        await ApplyAsync("deleted", 30, """ "prefixes": ["/deleted/"] """);
        await CountedAsync("deleted", "inSync", 1);
        Arena.History.Latest("deleted")!["metadata"]!["finalizers"].ShouldBeNull();
        var mark = Aws.Calls.Last;

        await Arena.Objects.DeleteAsync("deleted");

        await Arena.GoneAsync("deleted");
        DaysOf("/deleted/x").ShouldBe(30);
        Writes("/deleted/", mark).ShouldBeEmpty();
    }
}
