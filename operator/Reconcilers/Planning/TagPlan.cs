namespace SageMakerMonitorOperator.Reconcilers.Planning;

/// <summary>What a plan needs to know of tags.</summary>
/// <param name="Desired">All tags that the resource shall carry, owner tags included.</param>
/// <param name="ManagedKeys">Keys that the operator has put before.</param>
public sealed record TagPlan(IReadOnlyDictionary<string, string> Desired, IReadOnlyCollection<string> ManagedKeys)
{
    /// <summary>For what carries no tags.</summary>
    public static TagPlan None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), []);
}
