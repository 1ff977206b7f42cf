using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Reconcilers.Tests.Planning.Json;
using static SageMakerMonitorOperator.Reconcilers.Tests.Properties;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Dashboards;

/// <summary>Random valid specs of both forms, and the same dashboard in other words.</summary>
internal static class DashboardSpecs
{
    public static Gen<DashboardSpec> Any => Structured.SelectMany(Either);

    public static Gen<DashboardSpec> Structured =>
        from widgets in UpTo(4, Widget)
        from range in Gen.Elements<(string?, string?)>(
            (null, null),
            ("-PT6H", null),
            ("2026-01-31T06:00:00Z", "2026-01-31T18:00:00.000+01:00")
        )
        from period in Maybe("auto", "inherit")
        from variables in Maybe(UpTo(2, Variable))
        from tags in Maybe<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["team"] = "ml" })
        select new DashboardSpec
        {
            Body = new()
            {
                Start = range.Item1,
                End = range.Item2,
                PeriodOverride = period,
                Variables = variables,
                Widgets = widgets,
            },
            Tags = tags,
        };

    /// <summary>As text, in other words; or the same structure with its JSON written anew.</summary>
    public static Gen<DashboardSpec> EqualTo(DashboardSpec spec) =>
        Gen.OneOf(AsText(spec), spec.Body is null ? AsText(spec) : Rewritten(spec));

    public static JsonNode BodyOf(DashboardSpec spec) =>
        spec.Body is { } body
            ? JsonSerializer.SerializeToNode(body, Api.ApiJsonContext.Default.DashboardBody)!
            : JsonNode.Parse(spec.BodyJson!)!;

    private static Gen<DashboardSpec> Either(DashboardSpec spec) => Gen.OneOf(Gen.Constant(spec), AsText(spec));

    private static Gen<DashboardSpec> AsText(DashboardSpec spec) =>
        JsonTexts.InOtherWords(BodyOf(spec)).Select(text => spec with { Body = null, BodyJson = text });

    private static Gen<DashboardSpec> Rewritten(DashboardSpec spec) =>
        from widgets in Gen.CollectToArray(
            spec.Body!.Widgets,
            widget =>
                JsonTexts
                    .InOtherWords(JsonNode.Parse(widget.Properties.GetRawText()))
                    .Select(text => widget with { Properties = JsonElement.Parse(text) })
        )
        select spec with
        {
            Body = spec.Body with { Widgets = widgets },
        };

    private static Gen<DashboardWidget> Widget =>
        from place in Gen.Elements<int?>(null, 0, 1)
        from size in Gen.Elements<int?>(null, 1)
        from extra in JsonTexts.Object
        from shown in Gen.Elements(
            ("text", """{"markdown":"# hello <b>\r\n"}"""),
            ("log", """{"region":"eu-west-1","query":"SOURCE 'a' | fields @message"}"""),
            ("alarm", """{"alarms":["arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a"]}"""),
            ("metric", """{"region":"eu-west-1","metrics":[["AWS/SageMaker","Invocations",{"period":300}]]}""")
        )
        select new DashboardWidget
        {
            Type = shown.Item1,
            X = place,
            Y = place,
            Width = size,
            Height = size,
            Properties = With(shown.Item2, extra),
        };

    private static Gen<JsonElement> Variable =>
        JsonTexts.Object.Select(extra => With("""{"type":"property","inputType":"input","id":"v"}""", extra));

    private static JsonElement With(string properties, JsonNode? extra)
    {
        var node = JsonNode.Parse(properties)!.AsObject();
        node["extra"] = extra?.DeepClone();
        return JsonElement.Parse(node.ToJsonString());
    }
}
