namespace SageMakerMonitorOperator.AwsSimulator.EventBridge;

/// <summary>How a bus and its rules are called.</summary>
internal static class EventBus
{
    public const string Default = "default";

    private const string InArn = ":event-bus/";

    public static string NameIn(string? nameOrArn) =>
        nameOrArn is null ? Default
        : nameOrArn.IndexOf(InArn, StringComparison.Ordinal) is >= 0 and var at ? nameOrArn[(at + InArn.Length)..]
        : nameOrArn;

    public static bool IsPartners(string bus) => bus.StartsWith("aws.partner/", StringComparison.Ordinal);

    /// <summary>What stands behind <c>rule/</c> in a rule's ARN: the bus is left out where it is the default one.</summary>
    public static string KeyOf(string bus, string rule) => bus == Default ? rule : $"{bus}/{rule}";
}
