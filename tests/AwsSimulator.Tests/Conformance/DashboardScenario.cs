using static SageMakerMonitorOperator.AwsSimulator.Tests.Conformance.ConformanceCall;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>What both are asked of dashboards.</summary>
internal static class DashboardScenario
{
    private const string Text = """{"widgets": [{"type": "text", "properties": {"markdown": "# hello"}}]}""";

    public static IReadOnlyList<ConformanceCall> Calls =>
        [
            Call("an account has no dashboards", "ListDashboards"),
            Put("a dashboard is put", "churn", Text),
            Named("a dashboard is shown", "GetDashboard", "churn"),
            Put("a dashboard is replaced", "churn", """{"widgets":[]}"""),
            Named("a replaced dashboard is shown", "GetDashboard", "churn"),
            Put("a second dashboard is put", "churn-v2", Text),
            Put("a third dashboard is put", "other", Text),
            Call("all dashboards are listed", "ListDashboards"),
            Call("a prefix lists all that begin with it", "ListDashboards", ("DashboardNamePrefix", "churn")),
            Named("an unknown dashboard is not shown", "GetDashboard", "unknown"),
            Put("a body that is no JSON is refused", "bad", "{"),
            Put("a body without widgets is refused", "bad", "{}"),
            Named("a refused dashboard is not there", "GetDashboard", "bad"),
            Put(
                "a dashboard is put with a tag",
                "tagged",
                Text,
                ("Tags.member.1.Key", "k"),
                ("Tags.member.1.Value", "v")
            ),
            Call("the tags of a dashboard are listed", "ListTagsForResource", Arn("tagged")),
            Call(
                "a dashboard is tagged",
                "TagResource",
                Arn("tagged"),
                ("Tags.member.1.Key", "x"),
                ("Tags.member.1.Value", "y")
            ),
            Delete("one unknown dashboard keeps all", "churn", "unknown"),
            Named("a dashboard that was kept is shown", "GetDashboard", "churn"),
            Delete("dashboards are deleted", "churn", "churn-v2"),
            Named("a deleted dashboard is not shown", "GetDashboard", "churn"),
        ];

    private static ConformanceCall Put(
        string sentence,
        string name,
        string body,
        params (string Name, string Value)[] fields
    ) => Call(sentence, "PutDashboard", [("DashboardName", name), ("DashboardBody", body), .. fields]);

    private static ConformanceCall Named(string sentence, string operation, string name) =>
        Call(sentence, operation, ("DashboardName", name));

    private static ConformanceCall Delete(string sentence, params string[] names) =>
        Call(sentence, "DeleteDashboards", AwsQueryClient.List("DashboardNames", names));

    private static (string, string) Arn(string name) =>
        ("ResourceARN", $"arn:aws:cloudwatch::{AnswerText.Account}:dashboard/{name}");
}
