using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogRetentions;

public sealed class GroupSelectorTests
{
    private static readonly Dictionary<string, string> NoTags = [];

    [Theory]
    [InlineData("/a/b", true)]
    [InlineData("/a/b-v2", false)]
    [InlineData("/a", false)]
    [InlineData("/A/B", false)]
    public void A_name_selects_the_group_of_exactly_that_name_among_its_prefix_twins(string group, bool selected) =>
        Selects(new() { RetentionInDays = 30, LogGroupNames = ["/a/b"] }, group).ShouldBe(selected);

    [Theory]
    [InlineData("/a/b", true)]
    [InlineData("/a/b-v2", true)]
    [InlineData("/a/b/c", true)]
    [InlineData("/a", false)]
    [InlineData("/A/B", false)]
    public void A_prefix_selects_all_that_begin_with_it(string group, bool selected) =>
        Selects(Retentions.Of("/a/b"), group).ShouldBe(selected);

    [Theory]
    [InlineData("/a/*-prod", "/a/churn-prod", true)]
    [InlineData("/a/*-prod", "/a/b/c-prod", true)]
    [InlineData("/a/*-prod", "/a/churn-prod-2", false)]
    [InlineData("/a/*-prod", "/A/churn-prod", false)]
    [InlineData("/a/?", "/a/b", true)]
    [InlineData("/a/?", "/a/", false)]
    [InlineData("/a/?", "/a/bc", false)]
    [InlineData("*prod*", "/a/production", true)]
    [InlineData("/a.b", "/aXb", false)]
    [InlineData("/a/b", "/a/b", true)]
    public void A_pattern_is_for_whole_names_with_a_star_for_any_text(string pattern, string group, bool selected) =>
        Selects(new() { RetentionInDays = 30, Pattern = pattern }, group).ShouldBe(selected);

    [Theory]
    [InlineData("ml", "prod", true)]
    [InlineData("ml", "test", false)]
    [InlineData("ML", "prod", false)]
    [InlineData("ml", null, false)]
    public void Tags_select_what_carries_all_of_them(string team, string? stage, bool selected)
    {
        var spec = new LogRetentionSpec
        {
            RetentionInDays = 30,
            Tags = new Dictionary<string, string> { ["team"] = "ml", ["stage"] = "prod" },
        };
        var tags = new Dictionary<string, string> { ["team"] = team, ["other"] = "x" };
        if (stage is not null)
        {
            tags["stage"] = stage;
        }

        (new GroupSelector(spec).Select(Retentions.Group, tags) is not null).ShouldBe(selected);
    }

    [Theory]
    [InlineData("/a/named", false)]
    [InlineData("/a/private/x", false)]
    [InlineData("/a/x-audit", false)]
    [InlineData("/a/named-2", true)]
    public void What_is_excluded_is_not_selected_whatever_selects_it(string group, bool selected) =>
        Selects(
                new()
                {
                    RetentionInDays = 30,
                    Prefixes = ["/a/"],
                    LogGroupNames = ["/a/named"],
                    Exclude = new()
                    {
                        LogGroupNames = ["/a/named"],
                        Prefixes = ["/a/private"],
                        Pattern = "*-audit",
                    },
                },
                group
            )
            .ShouldBe(selected);

    private static bool Selects(LogRetentionSpec spec, string group) =>
        new GroupSelector(spec).Select(group, NoTags) is not null;
}
