using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;

/// <summary>"Dashboard Body Structure and Syntax" of the API reference. The texts are those that people got from AWS.</summary>
internal static class DashboardBodyRules
{
    public const string Refused = "InvalidParameterInput";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // What AWS makes of a member that is there twice is not documented; the stricter reading.
    private static readonly JsonDocumentOptions OneOfEach = new() { AllowDuplicateProperties = false };

    private static readonly string[] Members = ["widgets", "variables", "start", "end", "periodOverride"];

    /// <returns>The warnings.</returns>
    /// <exception cref="AwsException">There are errors.</exception>
    public static IReadOnlyList<BodyFinding> Check(string text)
    {
        if (Parse(text) is not JsonObject body)
        {
            throw new AwsException(Refused, "The field DashboardBody must be a valid JSON object");
        }

        var findings = Find(body).ToList();
        var errors = findings.Where(finding => !finding.IsWarning).ToList();
        return errors.Count == 0 ? findings : throw Invalid(errors);
    }

    private static IEnumerable<BodyFinding> Find(JsonObject body) =>
        [
            .. Json.Required(body, "", "widgets"),
            .. Json.OneOf(body, "", "periodOverride", "auto", "inherit"),
            .. Json.Count(body["variables"], "/variables", most: 25),
            .. Json.Count(body["widgets"], "/widgets", most: 500),
            .. Range(body),
            .. Json.Items(body["variables"]).SelectMany((item, at) => Variable(item, $"/variables/{at}")),
            .. Json.Items(body["widgets"]).SelectMany((item, at) => WidgetRules.Find(item, $"/widgets/{at}")),
            .. Json.Unknown(body, "", Members),
        ];

    // "If you specify a value for end, you must also specify a value for start." Without end, "the value of start must
    // begin with -P".
    private static IEnumerable<BodyFinding> Range(JsonObject body)
    {
        var start = Json.Text(body, "start");
        if (body.ContainsKey("end") && start is null)
        {
            yield return new("", "Should have property start when property end is present");
        }

        if (start is not null && body.ContainsKey("end") == start.StartsWith('-'))
        {
            yield return new("/start", "Should match format of a relative time, or of a time with end");
        }
    }

    private static IEnumerable<BodyFinding> Variable(JsonNode? node, string path) =>
        node is not JsonObject variable
            ? [new(path, "Should be object")]
            :
            [
                .. Json.Required(variable, path, "type", "inputType", "id"),
                .. Json.OneOf(variable, path, "type", "property", "pattern"),
                .. Json.OneOf(variable, path, "inputType", "input", "select", "radio"),
            ];

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: OneOfEach);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AwsException Invalid(IReadOnlyList<BodyFinding> errors)
    {
        var list = new JsonArray([
            .. errors.Select(error => new JsonObject { ["dataPath"] = error.DataPath, ["message"] = error.Message }),
        ]);
        return new(
            Refused,
            $"The dashboard body is invalid, there are {errors.Count} validation errors:\n{list.ToJsonString(Indented)}"
        );
    }
}
