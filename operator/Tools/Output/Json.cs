using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Tools.Output;

/// <summary>JSON files as people read them.</summary>
internal static class Json
{
    // Patterns hold characters that the default encoder would escape for HTML, which this is not.
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string File(JsonObject document) => document.ToJsonString(Indented) + "\n";
}
