using System.Globalization;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Query strings from pairs; a null value leaves its pair out.</summary>
internal static class Query
{
    public static string Of(params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        List<string> parts = [];
        foreach (var (name, value) in pairs)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
        return string.Join('&', parts);
    }

    public static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
