using System.Reflection;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>The version that this program was built as.</summary>
internal static class ProductVersion
{
    public static string Current { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "0.0.0";
}
