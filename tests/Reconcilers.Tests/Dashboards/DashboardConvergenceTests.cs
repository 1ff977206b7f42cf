using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Reconcilers.Dashboards;
using static SageMakerMonitorOperator.Reconcilers.Tests.Properties;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Dashboards;

public sealed class DashboardConvergenceTests
{
    private static readonly DashboardKind Kind = new();

    private static readonly KeyValuePair<string, string>[] Foreign = [new("foreign", "1"), new("aws:stack", "s")];

    [Fact]
    public void The_specs_that_the_properties_use_are_valid() =>
        Hold(
            DashboardSpecs.Any.SelectMany(DashboardSpecs.EqualTo, (spec, equal) => (spec, equal)),
            both =>
            {
                Kind.Validate(DashboardObject.Of(both.spec)).ShouldBeEmpty();
                Kind.Validate(DashboardObject.Of(both.equal)).ShouldBeEmpty();
            }
        );

    [Fact]
    public void From_whatever_was_there_one_pass_leads_to_the_spec_and_the_next_plans_nothing() =>
        Hold(
            from spec in DashboardSpecs.Any
            from before in Bodies
            from tags in Some([.. Foreign, .. DashboardObject.Self.Tags(), new("team", "x"), new("was", "ours")])
            from owned in Some("was", "gone")
            select (spec, before, tags, owned),
            run =>
            {
                var aws = new DashboardModel { Body = run.before };
                run.tags.Where(_ => run.before is not null).ToList().ForEach(tag => aws.Tags[tag.Key] = tag.Value);
                var dashboard = new DashboardObject(aws, run.owned);

                dashboard.Reconcile(run.spec);

                JsonNode.DeepEquals(JsonNode.Parse(aws.Body!), DashboardSpecs.BodyOf(run.spec)).ShouldBeTrue();
                aws.Tags.ShouldBe(
                    TagsAfter(run.spec, run.before is null ? [] : run.tags, run.owned),
                    ignoreOrder: true
                );
                dashboard.Plan(run.spec).ShouldBeEmptyPlan();
            },
            runs: 2000
        );

    [Fact]
    public void The_same_dashboard_in_other_words_plans_nothing() =>
        Hold(
            from spec in DashboardSpecs.Any
            from equal in DashboardSpecs.EqualTo(spec)
            select (spec, equal),
            run =>
            {
                var dashboard = new DashboardObject(new DashboardModel());
                dashboard.Reconcile(run.spec);
                dashboard.Plan(run.equal).ShouldBeEmptyPlan();
            },
            runs: 2000
        );

    [Fact]
    public void The_dashboard_is_written_exactly_when_AWS_would_differ() =>
        Hold(
            from spec in DashboardSpecs.Any
            from before in DashboardSpecs.Any
            select (spec, before),
            run =>
            {
                var aws = new DashboardModel();
                var dashboard = new DashboardObject(aws);
                dashboard.Reconcile(run.before);
                var same = JsonNode.DeepEquals(DashboardSpecs.BodyOf(run.before), DashboardSpecs.BodyOf(run.spec));
                var plan = dashboard.Plan(run.spec);
                plan.Steps.Count(step => step.Operation == "PutDashboard").ShouldBe(same ? 0 : 1);
            },
            runs: 2000
        );

    [Fact]
    public void A_pass_that_dies_between_two_calls_leads_to_the_same_end() =>
        Hold(
            from spec in DashboardSpecs.Any
            from next in DashboardSpecs.Any
            from steps in Gen.Choose(0, 2)
            select (spec, next, steps),
            run =>
            {
                var aws = new DashboardModel();
                var dashboard = new DashboardObject(aws);
                dashboard.Reconcile(run.spec);
                dashboard.Reconcile(run.next, run.steps);
                dashboard.Reconcile(run.next);

                JsonNode.DeepEquals(JsonNode.Parse(aws.Body!), DashboardSpecs.BodyOf(run.next)).ShouldBeTrue();
                aws.Tags.ShouldBe(TagsAfter(run.next, [], []), ignoreOrder: true);
                dashboard.Plan(run.next).ShouldBeEmptyPlan();
            }
        );

    private static Gen<string?> Bodies =>
        Gen.OneOf(
            Gen.Elements<string?>(null, "", "{", "{}", "null", "[]"),
            DashboardSpecs.Any.Select(spec => (string?)DashboardSpecs.BodyOf(spec).ToJsonString())
        );

    private static Dictionary<string, string> TagsAfter(
        DashboardSpec spec,
        IEnumerable<KeyValuePair<string, string>> before,
        IEnumerable<string> owned
    )
    {
        var tags = before.ExceptBy(owned, tag => tag.Key).ToDictionary(StringComparer.Ordinal);
        foreach (var (key, value) in DashboardObject.Self.Tags().Concat(spec.Tags ?? new Dictionary<string, string>()))
        {
            tags[key] = value;
        }

        return tags;
    }
}
