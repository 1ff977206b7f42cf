using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail.Rules;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudTrail.TrailErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail.Operations;

/// <summary>PutEventSelectors and PutInsightSelectors, which replace what is there.</summary>
internal sealed class TrailSelectors(CloudTrailService service, TrailStore store)
{
    private const string Basic = "EventSelectors";
    private const string Advanced = "AdvancedEventSelectors";
    private const string Insights = "InsightSelectors";

    private static readonly Member TrailName = Member.Text("TrailName").Required();

    private static readonly Member Values = Member.Texts("", 1, 2048) with { Min = 1 };

    private static readonly RequestShape Events = new(
        TrailName,
        Member.Structures(
            Basic,
            [
                Member.Choice("ReadWriteType", "ReadOnly", "WriteOnly", "All"),
                Member.Flag("IncludeManagementEvents"),
                Member.Structures("DataResources", [Member.Text("Type"), Member.List("Values", Member.Text(""))]),
                Member.List("ExcludeManagementEventSources", Member.Text("")),
            ]
        ),
        Member.Structures(
            Advanced,
            [
                Member.Text("Name", 0, 1000),
                Member.Structures(
                    "FieldSelectors",
                    [
                        Member.Text("Field", 1, 1000, @"[\w|\d|\.|_]+").Required(),
                        .. SelectorRules.Operators.Select(name => Values with { Name = name }),
                    ]
                ) with
                {
                    Min = 1,
                    IsRequired = true,
                },
            ]
        )
    )
    {
        Code = InvalidSelectors,
    };

    private static readonly RequestShape Insight = new(
        TrailName,
        Member.Structures(
            Insights,
            [
                Member.Choice("InsightType", "ApiCallRateInsight", "ApiErrorRateInsight"),
                Member.List("EventCategories", Member.Choice("", "Management", "Data")),
            ]
        ) with
        {
            IsRequired = true,
        }
    )
    {
        Code = InvalidInsights,
    };

    // "If you apply AdvancedEventSelectors to a trail, any existing EventSelectors are overwritten."
    public JsonObject PutEvents(AwsRequest raw)
    {
        var request = Events.Read(raw);
        var trail = AtHome(request);
        var (basic, advanced) = (request.Objects(Basic), request.Objects(Advanced));
        Expect(
            basic.Count > 0 != advanced.Count > 0,
            InvalidSelectors,
            "Either EventSelectors or AdvancedEventSelectors have to be given, and not both."
        );
        SelectorRules.Check(basic);
        SelectorRules.CheckAdvanced(advanced);
        var selectors =
            basic.Count > 0
                ? new JsonObject { [Basic] = new JsonArray([.. basic.Select(SelectorForms.Basic)]) }
                : new JsonObject { [Advanced] = new JsonArray([.. advanced.Select(one => one.DeepClone())]) };
        store.Write(trail with { Selectors = selectors }, ResourceChangeKind.Updated);
        var answer = selectors.DeepClone().AsObject();
        answer["TrailARN"] = trail.Arn;
        return answer;
    }

    /// <summary>An empty list switches them off.</summary>
    public JsonObject PutInsights(AwsRequest raw)
    {
        var request = Insight.Read(raw);
        var trail = AtHome(request);
        var selectors = request.Objects(Insights).Select(SelectorForms.Insight).ToList();
        SelectorRules.CheckInsights(selectors, trail.EffectiveSelectors);
        JsonArray? insights = selectors.Count == 0 ? null : [.. selectors];
        store.Write(trail with { InsightSelectors = insights }, ResourceChangeKind.Updated);
        return new() { ["TrailARN"] = trail.Arn, [Insights] = insights?.DeepClone() ?? new JsonArray() };
    }

    private Trail AtHome(AwsRequest request)
    {
        var trail = service.Find(store, request.RequiredText("TrailName"));
        return trail.Region == store.Region ? trail : throw NotAtHome(trail.Arn, trail.Region);
    }
}
