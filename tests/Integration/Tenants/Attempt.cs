namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>Something that team B applies to reach account A.</summary>
/// <param name="What">In words.</param>
/// <param name="Alarm">The MetricAlarm that would be in account A; null where the API server must refuse the manifest.</param>
/// <param name="Refusal">The reason that the alarm must show, or a part of the API server's refusal.</param>
/// <param name="Manifest">Applied as a member of team B.</param>
internal sealed record Attempt(string What, string? Alarm, string Refusal, string Manifest)
{
    /// <summary>An alarm alone.</summary>
    public static Attempt ByAlarm(string what, string name, string refusal, params IEnumerable<string> specLines) =>
        new(what, name, refusal, Manifests.Alarm(name, specLines));

    /// <summary>An AwsAccount of team B, and an alarm of the same name that uses it.</summary>
    public static Attempt ByAccount(string what, string name, string refusal, string account) =>
        new(what, name, refusal, $"{account}\n---\n{Manifests.Alarm(name, Manifests.Uses(name))}");

    public static Attempt AtServer(string what, string refusal, string manifest) =>
        new(what, Alarm: null, refusal, manifest);
}
