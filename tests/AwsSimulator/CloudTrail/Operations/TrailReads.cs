using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail.Rules;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail.Operations;

/// <summary>DescribeTrails, GetTrail, GetTrailStatus, GetEventSelectors and GetInsightSelectors.</summary>
internal sealed class TrailReads(CloudTrailService service, TrailStore store, TimeSpan lag)
{
    private static readonly RequestShape Naming = new(Member.Text("Name").Required());
    private static readonly RequestShape TrailNaming = new(Member.Text("TrailName").Required());

    private static readonly RequestShape Description = new(
        Member.List("trailNameList", Member.Text("")),
        Member.Flag("includeShadowTrails")
    );

    // "information is returned only if the names match the names of trails belonging only to the current Region and current
    // account. To return information about a trail in another Region, you must specify its trail ARN."
    public JsonObject Describe(AwsRequest raw)
    {
        var request = Description.Read(raw);
        var names = request.Texts("trailNameList");
        foreach (var name in names)
        {
            TrailRules.CheckNameOrArn(name);
        }

        var withShadows = request.Parameters["includeShadowTrails"]?.ToString() is not ("false" or "False");
        var trails =
            names.Count == 0
                ? service.Visible(store, lag).Where(trail => withShadows || trail.Region == store.Region)
                : names.Select(Named).OfType<Trail>().DistinctBy(trail => trail.Arn);
        return new() { ["trailList"] = new JsonArray([.. trails.Select(Show)]) };
    }

    public JsonObject Get(AwsRequest request) =>
        new() { ["Trail"] = Show(service.Find(store, Naming.Read(request).RequiredText("Name"), lag)) };

    public JsonObject Status(AwsRequest request)
    {
        var trail = service.Find(store, Naming.Read(request).RequiredText("Name"), lag);
        var status = new JsonObject { ["IsLogging"] = trail.IsLogging };
        foreach (var (name, value) in trail.Status)
        {
            status[name] = value.DeepClone();
        }

        return status;
    }

    public JsonObject EventSelectors(AwsRequest request)
    {
        var trail = Of(request);
        var answer = trail.EffectiveSelectors;
        answer["TrailARN"] = trail.Arn;
        return answer;
    }

    public JsonObject InsightSelectors(AwsRequest request)
    {
        var trail = Of(request);
        return trail.InsightSelectors is { } selectors
            ? new() { ["TrailARN"] = trail.Arn, ["InsightSelectors"] = selectors.DeepClone() }
            : throw new AwsException("InsightNotEnabledException", $"Insights is not enabled for trail {trail.Arn}.");
    }

    private Trail Of(AwsRequest request) =>
        service.Find(store, TrailNaming.Read(request).RequiredText("TrailName"), lag);

    private Trail? Named(string name) =>
        service.Seek(store, name, lag) is { } trail && (trail.Region == store.Region || name == trail.Arn)
            ? trail
            : null;

    private JsonObject Show(Trail trail)
    {
        var shown = TrailWrites.Show(trail, service.Trails(store.AccountId, trail.Region));
        shown["HomeRegion"] = trail.Region;
        shown["HasCustomEventSelectors"] = !trail.HasDefaultSelectors;
        shown["HasInsightSelectors"] = trail.InsightSelectors is not null;
        return shown;
    }
}
