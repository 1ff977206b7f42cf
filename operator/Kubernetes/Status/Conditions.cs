using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Status;

/// <summary>Conditions as an immutable list, one a type.</summary>
public static class Conditions
{
    public const string True = "True";
    public const string False = "False";
    public const string Unknown = "Unknown";

    private const int LongestMessage = 32768;

    public static Condition? Find(this IReadOnlyList<Condition> conditions, string type) =>
        conditions.FirstOrDefault(condition => condition.Type == type);

    public static bool IsTrue(this IReadOnlyList<Condition> conditions, string type) =>
        conditions.Find(type)?.Status == True;

    /// <summary>Sets one condition in its place. lastTransitionTime stays unless <paramref name="status"/> changes.</summary>
    /// <param name="conditions">What there is.</param>
    /// <param name="type">Which one.</param>
    /// <param name="status">True, False or Unknown.</param>
    /// <param name="reason">One CamelCase word.</param>
    /// <param name="message">For people; cut at what the schema allows.</param>
    /// <param name="observedGeneration">The generation that this speaks of.</param>
    /// <param name="now">The time of a transition, kept in whole seconds as the API does.</param>
    public static IReadOnlyList<Condition> With(
        this IReadOnlyList<Condition> conditions,
        string type,
        string status,
        string reason,
        string message,
        long observedGeneration,
        DateTimeOffset now
    )
    {
        var old = conditions.Find(type);
        var set = new Condition
        {
            Type = type,
            Status = status,
            Reason = reason,
            Message = message.Length <= LongestMessage ? message : message[..LongestMessage],
            ObservedGeneration = observedGeneration,
            LastTransitionTime = old?.Status == status ? old.LastTransitionTime : WholeSeconds(now),
        };
        return old is null
            ? [.. conditions, set]
            : [.. conditions.Select(condition => condition.Type == type ? set : condition)];
    }

    public static IReadOnlyList<Condition> Without(this IReadOnlyList<Condition> conditions, string type) =>
        [.. conditions.Where(condition => condition.Type != type)];

    private static DateTimeOffset WholeSeconds(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
