namespace SageMakerMonitorOperator.Integration.Kinds;

/// <summary>Somebody else on AWS.</summary>
internal static class Stranger
{
    public static IReadOnlyDictionary<string, string> Tags { get; } =
        new Dictionary<string, string> { ["cost-center"] = "42" };
}
