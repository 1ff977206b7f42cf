using System.Text.Json;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Dashboards;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Dashboards;

public sealed class DashboardPlannerTests
{
    private readonly DashboardModel _aws = new();

    private DashboardObject Dashboard => new(_aws);

    [Fact]
    public void A_dashboard_is_made_with_its_tags_in_one_call()
    {
        var put = Dashboard
            .Plan(Text("hello"))
            .Steps.ShouldHaveSingleItem()
            .Request.ShouldBeOfType<PutDashboardRequest>();
        put.DashboardBody.ShouldBe("""{"widgets":[{"properties":{"markdown":"hello"},"type":"text"}]}""");
        put.Tags!.Select(tag => tag.Key).ShouldBe(DashboardObject.Self.Tags().Keys, ignoreOrder: true);
    }

    [Fact]
    public void A_text_is_sent_as_it_is_written()
    {
        const string Body = "{ \"widgets\" : [ ],\n \"start\" : \"-PT6H\" }";
        Dashboard.Reconcile(new() { BodyJson = Body });
        _aws.Body.ShouldBe(Body);
    }

    [Fact]
    public void Drift_says_where_and_not_the_whole_body()
    {
        Dashboard.Reconcile(Text("one", "two", "three"));
        _aws.Body = _aws.Body!.Replace("two", "by hand", StringComparison.Ordinal);

        var plan = Dashboard.Plan(Text("one", "two", "three"));

        var drift = plan.Drift.ShouldHaveSingleItem();
        drift.Field.ShouldBe("body.widgets[1].properties.markdown");
        (drift.Desired, drift.Observed).ShouldBe(("\"two\"", "\"by hand\""));
        plan.Steps.ShouldHaveSingleItem().Reason.ShouldBe("differs in body.widgets[1].properties.markdown");
    }

    [Fact]
    public void Drift_of_a_text_is_told_below_the_text()
    {
        Dashboard.Reconcile(new() { BodyJson = """{"widgets":[]}""" });
        Dashboard.Plan(new() { BodyJson = """{"widgets":[],"start":"-PT1H"}""" }).Fields().ShouldBe(["bodyJson.start"]);
    }

    [Fact]
    public void Many_differences_are_told_in_part()
    {
        Dashboard.Reconcile(Text([.. Enumerable.Range(0, 20).Select(number => $"{number}")]));
        var plan = Dashboard.Plan(Text([.. Enumerable.Range(1, 20).Select(number => $"{number}")]));
        plan.Drift.Count.ShouldBe(8);
        plan.Steps.Single().Reason.ShouldEndWith("body.widgets[7].properties.markdown and perhaps more");
    }

    [Fact]
    public void The_order_of_widgets_counts()
    {
        Dashboard.Reconcile(Text("one", "two"));
        Dashboard.Plan(Text("two", "one")).Operations().ShouldBe(["PutDashboard"]);
    }

    [Fact]
    public void An_update_sends_no_tags_with_the_body_since_AWS_would_ignore_them()
    {
        _aws.Body = """{"widgets":[]}""";

        var plan = Dashboard.Plan(Text("hello"));

        // Tags first: an adopted dashboard is marked as ours before its body is replaced.
        plan.Operations().ShouldBe(["TagResource", "PutDashboard"]);
        plan.Steps[1].Request.ShouldBeOfType<PutDashboardRequest>().Tags.ShouldBeNull();
    }

    [Fact]
    public void Only_the_dashboard_itself_is_deleted_and_only_owner_tags_are_released()
    {
        Dashboard.Reconcile(Text("hello"));
        _aws.Tags["foreign"] = "1";
        var (kind, resource) = (new DashboardKind(), DashboardObject.Of(Text("hello")));

        kind.PlanRelease(resource, _aws.Observe()!).Steps.ToList().ForEach(_aws.Apply);
        _aws.Tags.Keys.ShouldBe(["foreign"]);
        kind.PlanRelease(resource, _aws.Observe()!).ShouldBeEmptyPlan();

        kind.PlanDeletion(resource, _aws.Observe()!).Steps.ToList().ForEach(_aws.Apply);
        _aws.Body.ShouldBeNull();
    }

    private static DashboardSpec Text(params string[] markdowns) =>
        new()
        {
            Body = new()
            {
                Widgets =
                [
                    .. markdowns.Select(markdown => new DashboardWidget
                    {
                        Type = "text",
                        Properties = JsonSerializer.SerializeToElement(new { markdown }),
                    }),
                ],
            },
        };
}
