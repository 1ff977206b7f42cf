using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Dashboards;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Dashboards;

public sealed class DashboardReportTests
{
    private static readonly DashboardKind Kind = new();

    private static readonly ObservedDashboard Observed = new(
        "ml_churn",
        """{"widgets":[{},{}]}""",
        DashboardModel.Arn,
        new Dictionary<string, string>()
    );

    private static readonly PutDashboardResponse Remark = new()
    {
        DashboardValidationMessages = [new("/widgets/0/properties", "Should NOT have additional properties")],
    };

    [Fact]
    public void Remarks_of_a_write_are_a_warning()
    {
        var status = Kind.Report(new(), Observed, [Remark]);
        status.Dashboard!.Widgets.ShouldBe(2);

        var warning = Warning(status);
        (warning!.Status, warning.Reason).ShouldBe(("True", "ValidationMessages"));
        warning.Message.ShouldBe(
            "CloudWatch saved the dashboard, but may not show all of it:"
                + " /widgets/0/properties: Should NOT have additional properties"
        );
    }

    [Fact]
    public void Remarks_stay_until_the_next_write()
    {
        var status = Kind.Report(Kind.Report(new(), Observed, [Remark]), Observed, []);
        Warning(status).ShouldNotBeNull();
        Kind.Report(status, Observed, []).ShouldBe(status);

        var rewritten = Kind.Report(status, Observed, [new PutDashboardResponse()]);
        rewritten.Dashboard!.ValidationMessages.ShouldBeNull();
        Warning(rewritten).ShouldBeNull();
    }

    [Fact]
    public void Remarks_on_what_AWS_does_not_show_yet_are_kept() =>
        Warning(Kind.Report(new(), null, [Remark])).ShouldNotBeNull();

    [Fact]
    public void Of_a_dashboard_that_is_gone_nothing_is_said() =>
        Kind.Report(Kind.Report(new(), Observed, [Remark]), null, []).Dashboard.ShouldBeNull();

    [Fact]
    public void Long_and_many_remarks_fit_into_status()
    {
        var written = new PutDashboardResponse
        {
            DashboardValidationMessages =
            [
                .. Enumerable.Range(0, 40).Select(_ => new DashboardValidationMessage(new('p', 999), new('m', 999))),
            ],
        };
        var messages = Kind.Report(new(), Observed, [written]).Dashboard!.ValidationMessages!;
        messages.Count.ShouldBe(16);
        (messages[0].DataPath!.Length, messages[0].Message!.Length).ShouldBe((256, 512));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"widgets":{}}""")]
    public void Widgets_that_cannot_be_counted_are_not(string body) =>
        Kind.Report(new(), Observed with { Body = body }, []).Dashboard!.Widgets.ShouldBeNull();

    private static Statement? Warning(DashboardStatus status) => Kind.Assess(DashboardObject.Of(new()), status).Warning;
}
