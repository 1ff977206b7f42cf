using System.Text.Json;
using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.Dashboards;

/// <summary>The body as it shall be.</summary>
/// <param name="Field">Where the spec has it.</param>
/// <param name="Text">What is sent.</param>
internal sealed record DesiredBody(string Field, string Text)
{
    public static DesiredBody Of(DashboardSpec spec) =>
        spec.Body is { } body ? new("body", Write(body)) : new("bodyJson", spec.BodyJson ?? "");

    /// <summary>What is no JSON is compared as the text that it is.</summary>
    public static JsonElement Read(string text) =>
        CanonicalJson.Parse(text) ?? JsonSerializer.SerializeToElement(text, ApiJsonContext.Default.String);

    private static string Write(DashboardBody body) =>
        CanonicalJson.Of(JsonSerializer.SerializeToElement(body, ApiJsonContext.Default.DashboardBody));
}
