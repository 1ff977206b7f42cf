using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SageMakerMonitorOperator.Host.Health;

/// <summary>One of the two ports. A path is served on its own port only.</summary>
internal enum Listener
{
    Metrics,
    Health,
}

internal static class Listeners
{
    /// <summary>
    /// Marks every connection with the port it came in by: numbers would not do, as a port may be 0 until it is bound.
    /// </summary>
    public static void Mark(this ListenOptions options, Listener listener) =>
        options.Use(next =>
            connection =>
            {
                connection.Features.Set(new ListenerFeature(listener));
                return next(connection);
            }
        );

    public static IApplicationBuilder Map(
        this IApplicationBuilder app,
        Listener listener,
        PathString path,
        RequestDelegate handle
    ) =>
        app.MapWhen(
            context =>
                context.Features.Get<ListenerFeature>()?.Listener == listener
                && context.Request.Path == path
                && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)),
            branch => branch.Run(handle)
        );

    private sealed record ListenerFeature(Listener Listener);
}
