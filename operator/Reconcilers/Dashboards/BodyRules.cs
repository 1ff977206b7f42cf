using System.Text.Json;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.Dashboards;

/// <summary>
/// What PutDashboard demands where CEL cannot look: inside a text, and inside of JSON that only AWS defines. Of a text the
/// types are left to AWS, so that a type of widget that is newer than this operator can be used.
/// </summary>
internal static class BodyRules
{
    private const int MaxVariables = 25;
    private const int MaxWidgets = 500;

    private static readonly (string Member, int Least, int Most)[] Grid =
    [
        ("x", 0, 23),
        ("y", 0, int.MaxValue),
        ("width", 1, 24),
        ("height", 1, 1000),
    ];

    private static readonly string[] VariableTexts = ["type", "inputType", "id"];

    public static IEnumerable<Violation> Check(DashboardSpec spec) =>
        spec switch
        {
            { Body: { } body } => OfBody(body),
            { BodyJson: { } text } => OfText(text),
            _ => [],
        };

    private static IEnumerable<Violation> OfBody(DashboardBody body) =>
        [
            .. Each(body.Variables ?? [], "spec.body.variables", Variable),
            .. Each(
                body.Widgets,
                "spec.body.widgets",
                (widget, path) => WidgetProperties.Check(widget.Type, widget.Properties, $"{path}.properties")
            ),
        ];

    private static IEnumerable<Violation> OfText(string text) =>
        CanonicalJson.Parse(text) is { ValueKind: JsonValueKind.Object } body
            ?
            [
                .. List(body, "widgets", MaxWidgets, required: true, Widget),
                .. List(body, "variables", MaxVariables, required: false, Variable),
            ]
            : [Broken("spec.bodyJson", "must be JSON with an object at the top", "dashboard-json")];

    private static IEnumerable<Violation> List(
        JsonElement body,
        string name,
        int most,
        bool required,
        Func<JsonElement, string, IEnumerable<Violation>> check
    )
    {
        const string Id = "dashboard-lists";
        var path = $"spec.bodyJson.{name}";
        if (!body.TryGetProperty(name, out var list))
        {
            return required ? [Broken("spec.bodyJson", $"must have `{name}`, a list", Id)] : [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            return [Broken(path, "must be a list", Id)];
        }

        var count = list.GetArrayLength();
        return count > most
            ? [Broken(path, $"must have at most {most} items, and has {count}", Id)]
            : Each(list.EnumerateArray(), path, check);
    }

    private static IEnumerable<Violation> Widget(JsonElement widget, string path) =>
        widget.ValueKind != JsonValueKind.Object
            ? [Broken(path, "must be an object", "widget-shape")]
            : [.. Placed(widget, path), .. Shown(widget, path)];

    private static IEnumerable<Violation> Placed(JsonElement widget, string path) =>
        [
            .. widget.TryGetProperty("x", out _) == widget.TryGetProperty("y", out _)
                ? []
                : new[] { Broken(path, "`x` and `y` must be set together or not at all", "widget-position") },
            .. Grid.Where(field =>
                    widget.TryGetProperty(field.Member, out var value) && !IsWithin(value, field.Least, field.Most)
                )
                .Select(field =>
                    Broken(
                        $"{path}.{field.Member}",
                        $"must be a whole number from {field.Least}{UpTo(field.Most)}",
                        "widget-grid"
                    )
                ),
        ];

    private static IEnumerable<Violation> Shown(JsonElement widget, string path) =>
        !JsonMembers.IsText(widget, "type") ? [Broken(path, "must have `type`, a text", "widget-shape")]
        : !JsonMembers.Is(widget, "properties", JsonValueKind.Object)
            ? [Broken(path, "must have `properties`, an object", "widget-shape")]
        : WidgetProperties.Check(
            widget.GetProperty("type").GetString()!,
            widget.GetProperty("properties"),
            $"{path}.properties"
        );

    private static IEnumerable<Violation> Variable(JsonElement variable, string path) =>
        VariableTexts
            .Where(name => !JsonMembers.IsText(variable, name))
            .Select(name => Broken(path, $"must have `{name}`, a text", "dashboard-variable"));

    private static IEnumerable<Violation> Each<T>(
        IEnumerable<T> items,
        string path,
        Func<T, string, IEnumerable<Violation>> check
    ) => items.SelectMany((item, index) => check(item, $"{path}[{index}]"));

    private static bool IsWithin(JsonElement value, int least, int most) =>
        value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var number)
        && double.IsInteger(number)
        && number >= least
        && number <= most;

    private static string UpTo(int most) => most == int.MaxValue ? " on" : $" to {most}";

    private static Violation Broken(string path, string text, string id) => new(path, $"Invalid value: {text} [{id}]");
}
