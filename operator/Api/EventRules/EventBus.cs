namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>An event bus has a name and an ARN, and not to name one names the default bus.</summary>
public static class EventBus
{
    public const string Default = "default";

    private const string ArnMark = ":event-bus/";

    /// <param name="nameOrArn">As a spec or AWS has it.</param>
    public static string NameOf(string? nameOrArn) =>
        string.IsNullOrEmpty(nameOrArn) ? Default
        : nameOrArn.StartsWith("arn:", StringComparison.Ordinal)
            ? nameOrArn[(nameOrArn.IndexOf(ArnMark, StringComparison.Ordinal) + ArnMark.Length)..]
        : nameOrArn;

    /// <summary>Rules of a name there are on every bus.</summary>
    public static string Qualified(string bus, string rule) => bus == Default ? rule : $"{bus}/{rule}";

    /// <summary>The same, taken apart. No rule's name has a slash; a bus of a partner's has.</summary>
    public static (string Bus, string Rule) Parse(string qualified)
    {
        var slash = qualified.LastIndexOf('/');
        return slash < 0 ? (Default, qualified) : (qualified[..slash], qualified[(slash + 1)..]);
    }

    /// <summary>The bus that AWS puts the events of SaaS partners on.</summary>
    public static bool IsPartners(string bus) => bus.StartsWith("aws.partner/", StringComparison.Ordinal);
}
