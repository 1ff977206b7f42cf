using System.Reflection;

namespace SageMakerMonitorOperator.Host.Commands;

public static class ProductVersion
{
    /// <summary>Version and, in builds from Git, the commit after a plus sign.</summary>
    public static string Text { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;
}
