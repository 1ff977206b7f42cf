using SageMakerMonitorOperator.Host.Health;
using SageMakerMonitorOperator.Kubernetes.Configuration;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Host.Operator;

internal static class OperatorServices
{
    /// <summary>Adds the operator itself to the host.</summary>
    public static IServiceCollection AddOperator(
        this IServiceCollection services,
        KubernetesClientConfiguration cluster
    )
    {
        services.AddSingleton(cluster);
        services.AddSingleton<KubernetesMetrics>();
        services.AddSingleton<ReconcilerMetrics>();
#pragma warning disable RS0030 // The one place where randomness enters.
        services.AddSingleton<Func<double>>(Random.Shared.NextDouble);
#pragma warning restore RS0030
        services.AddSingleton<OperatorFactory>();
        services.AddSingleton<OperatorReadiness>();
        services.AddSingleton<IReadinessCheck>(provider => provider.GetRequiredService<OperatorReadiness>());
        return services.AddHostedService<OperatorService>();
    }
}
