namespace SageMakerMonitorOperator.Testbed.Processes;

internal static class Scripts
{
    public static string Server(string name) =>
        Path.Combine(AppContext.BaseDirectory, "testbed", "servers", $"{name}.sh");
}
