using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.Kinds.Policies;

/// <summary>What the tests of the policies have in common: each is given the kind, and begins with its arena.</summary>
[Collection(nameof(KindCluster))]
public abstract class KindPolicyTest(KindCluster cluster)
{
    private protected KindArena Arena { get; private set; } = null!;

    private protected JsonObject Spec => Arena.Kind.Spec;

    private protected async Task OpenAsync(string kind) => Arena = await cluster.Policies.OfAsync(kind);

    private protected Task UntilAsync(string name, string type, string status, string reason) =>
        Arena.UntilAsync(
            [name],
            _ => Arena.History.Latest(name).Says(type, status, reason),
            $"say {type}={status} {reason}"
        );

    private protected JsonNode? Latest(string name) => Arena.History.Latest(name);

    private protected async Task DeleteAsync(string name)
    {
        await Arena.Objects.DeleteAsync(name);
        await Arena.GoneAsync(name);
    }

    private protected Task PauseAsync(string name, string? value = "true") =>
        Arena.Objects.AnnotateAsync(name, Annotations.Paused, value);

    /// <summary>Tags, as the resource has them; null where there is no resource.</summary>
    private protected IReadOnlyDictionary<string, string>? TagsOf(string awsName) =>
        new AwsState(Arena.Aws).TagsOf(Arena.Kind.MarkOf(awsName));

    private protected string StateOf(string awsName) => Arena.StateOf(awsName, name: "");

    private protected static IEnumerable<string> OwnerKeys(IReadOnlyDictionary<string, string> tags) =>
        tags.Keys.Where(key => key.StartsWith(OwnerTags.Prefix, StringComparison.Ordinal));
}
