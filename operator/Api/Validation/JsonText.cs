using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Texts that must be JSON objects: CEL cannot read JSON, so only the operator and the CLI find these.</summary>
internal static class JsonText
{
    public static IEnumerable<Violation> Check(string path, string? text)
    {
        if (text is not null && Error(text) is { } error)
        {
            yield return new Violation(path, $"Invalid value: must be a JSON object: {error}");
        }
    }

    /// <summary>For what may be any JSON.</summary>
    public static IEnumerable<Violation> CheckAny(string path, string? text)
    {
        if (text is not null && Error(text, objectOnly: false) is { } error)
        {
            yield return new Violation(path, $"Invalid value: must be JSON: {error}");
        }
    }

    private static string? Error(string text, bool objectOnly = true)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return !objectOnly || document.RootElement.ValueKind == JsonValueKind.Object
                ? null
                : $"it is of type {document.RootElement.ValueKind}";
        }
        catch (JsonException unreadable)
        {
            return unreadable.Message;
        }
    }
}
