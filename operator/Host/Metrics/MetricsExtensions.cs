using SageMakerMonitorOperator.Host.Health;

namespace SageMakerMonitorOperator.Host.Metrics;

public static class MetricsExtensions
{
    /// <summary>Collects every instrument whose meter is named <c>SageMakerMonitorOperator.*</c>.</summary>
    public static IServiceCollection AddPrometheusMetrics(this IServiceCollection services) =>
        services.AddSingleton<PrometheusMetrics>().AddSingleton<ProcessMetrics>();

    /// <summary>Serves /metrics on the metrics port. Collecting starts here.</summary>
    public static IApplicationBuilder MapMetrics(this IApplicationBuilder app)
    {
        var metrics = app.ApplicationServices.GetRequiredService<PrometheusMetrics>();
        _ = app.ApplicationServices.GetRequiredService<ProcessMetrics>();
        return app.Map(
            Listener.Metrics,
            "/metrics",
            async context =>
            {
                context.Response.ContentType = ExpositionWriter.ContentType;
                metrics.Write(context.Response.BodyWriter);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            }
        );
    }
}
