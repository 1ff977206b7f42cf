namespace SageMakerMonitorOperator.AwsSimulator.Throttling;

/// <summary>How many calls a second AWS takes from one account in one Region.</summary>
/// <param name="Service">The signing name.</param>
/// <param name="Operations">Names; one that ends in "*" stands for all that begin so.</param>
/// <param name="IsShared">The operations draw from one bucket; otherwise each has its own.</param>
internal sealed record Rate(string Service, double PerSecond, bool IsShared, IReadOnlyList<string> Operations)
{
    public static Rate Each(string service, double perSecond, params string[] operations) =>
        new(service, perSecond, IsShared: false, operations);

    public static Rate Together(string service, double perSecond, params string[] operations) =>
        new(service, perSecond, IsShared: true, operations);

    public bool IsOf(string service, string operation) =>
        service == Service
        && Operations.Any(name => name.EndsWith('*') ? Begins(operation, name[..^1]) : operation == name);

    private static bool Begins(string operation, string prefix) =>
        operation.StartsWith(prefix, StringComparison.Ordinal);
}
