namespace SageMakerMonitorOperator.Host.Health;

public static class HealthExtensions
{
    /// <summary>Serves /healthz (the process answers) and /readyz (every check is ready) on the health port.</summary>
    public static IApplicationBuilder MapHealth(this IApplicationBuilder app)
    {
        IReadinessCheck[] checks = [.. app.ApplicationServices.GetServices<IReadinessCheck>()];
        return app.Map(Listener.Health, "/healthz", context => Answer(context, StatusCodes.Status200OK, "ok"))
            .Map(Listener.Health, "/readyz", context => AnswerReadiness(context, checks));
    }

    private static Task AnswerReadiness(HttpContext context, IReadinessCheck[] checks)
    {
        var states = Array.ConvertAll(checks, check => (check.Name, check.IsReady));
        return Array.TrueForAll(states, state => state.IsReady)
            ? Answer(context, StatusCodes.Status200OK, "ok")
            : Answer(context, StatusCodes.Status503ServiceUnavailable, Report(states));
    }

    /// <summary>In the form of the API server's own /readyz.</summary>
    private static string Report((string Name, bool IsReady)[] states) =>
        string.Concat(states.Select(state => state.IsReady ? $"[+]{state.Name} ok\n" : $"[-]{state.Name} not ready\n"))
        + "readyz check failed\n";

    private static Task Answer(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
