using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Integration.Kinds.Policies;

namespace SageMakerMonitorOperator.Integration.Dashboards;

/// <summary>What PutDashboard says of a body reaches the person at the terminal.</summary>
public sealed class MessageTests(KindCluster cluster) : KindPolicyTest(cluster)
{
    private const string Kind = "Dashboard";

    [Fact]
    public async Task A_body_that_CloudWatch_takes_with_remarks_is_Ready_with_a_warning_until_it_is_written_anew()
    {
        await OpenAsync(Kind);

        await Arena.CreateAsync("remarked", Text("""{"markdown": "hello", "colour": "red"}"""));

        await UntilAsync("remarked", "Warning", "True", "ValidationMessages");
        await Arena.InSyncAsync("remarked");
        Latest("remarked")
            .Message("Warning")
            .ShouldEndWith("/widgets/0/properties: Should NOT have additional properties");
        await Arena.ForcePassAsync(["remarked"]);
        Latest("remarked").Says("Warning", "True", "ValidationMessages").ShouldBeTrue("it stays");

        await Arena.ReplaceSpecAsync("remarked", Text("""{"markdown": "hello"}"""));

        await Arena.UntilAsync(
            ["remarked"],
            _ => Latest("remarked")!["status"]!["dashboard"]!["validationMessages"] is null,
            "have no remarks"
        );
        Latest("remarked")!["status"]!["conditions"]!
            .AsArray()
            .Select(condition => (string?)condition!["type"])
            .ShouldNotContain("Warning");
    }

    [Fact]
    public async Task A_body_that_CloudWatch_refuses_is_Stalled_and_says_what_is_wrong_where()
    {
        await OpenAsync(Kind);

        await Arena.CreateAsync(
            "wrong-body",
            new JsonObject { ["bodyJson"] = """{"widgets": [{"type": "graph", "properties": {}}]}""" }
        );

        await UntilAsync("wrong-body", "Stalled", "True", "Rejected");
        Latest("wrong-body")
            .Message("Ready")
            .ShouldContain(
                "The dashboard body is invalid, there are 1 validation errors:"
                    + " /widgets/0/type: Should be equal to one of the allowed values (code InvalidParameterInput"
            );
    }

    [Fact]
    public async Task A_widget_without_what_its_type_requires_costs_no_call()
    {
        await OpenAsync(Kind);

        await Arena.CreateAsync("lacking", Text("{}"));

        await UntilAsync("lacking", "Stalled", "True", "InvalidSpec");
        Latest("lacking")
            .Message("Ready")
            .ShouldContain(
                "spec.body.widgets[0].properties: Invalid value: a text widget must have `markdown`, a text"
            );
        Arena.Calls(Arena.AwsName("lacking"), 0).ShouldBeEmpty();
    }

    private static JsonObject Text(string properties) =>
        new()
        {
            ["body"] = new JsonObject
            {
                ["widgets"] = new JsonArray(
                    new JsonObject { ["type"] = "text", ["properties"] = JsonNode.Parse(properties) }
                ),
            },
        };
}
