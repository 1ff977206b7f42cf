namespace SageMakerMonitorOperator.Api.Common;

/// <summary>
/// The four AWS tags that prove that a resource belongs to one custom resource. The Kubernetes uid is not among them,
/// so that a restored or rebuilt cluster finds its own.
/// </summary>
public static class OwnerTags
{
    public const string Prefix = ApiGroup.Name + "/";
    public const string ClusterId = Prefix + "cluster-id";
    public const string Kind = Prefix + "kind";
    public const string Namespace = Prefix + "namespace";
    public const string Name = Prefix + "name";

    /// <summary>The keys that begin as an owner tag does, whoever put them, in order.</summary>
    public static IReadOnlyList<string> In(IReadOnlyDictionary<string, string> tags) =>
        [.. tags.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
