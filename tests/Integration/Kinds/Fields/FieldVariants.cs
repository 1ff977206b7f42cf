using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Kinds.Fields;

/// <summary>
/// Objects with each optional field of the CRD unset in turn, and set in turn with as little else as the rules allow.
/// The values come from the objects in full/.
/// </summary>
internal sealed class FieldVariants(KindDefinition kind)
{
    // Of every kind.
    private static readonly IReadOnlyDictionary<string, string> NotOnAws = new Dictionary<string, string>
    {
        ["accountRef.kind"] = "says where the resource is",
        ["accountRef.name"] = "says where the resource is",
        ["region"] = "says where the resource is",
        ["name"] = "says which resource it is",
        ["managementPolicy"] = "says what the operator may do",
        ["adoptionPolicy"] = "says what the operator may do",
        ["deletionPolicy"] = "says what the operator may do",
        ["tags"] = "has tests of its own",
    };

    private readonly JsonNode _crd = Manifests.Read($"crds/sagemakermonitor.dev_{kind.Plural}.yaml").Single();

    private IReadOnlyList<string> Optional => field ??= SpecPaths.Optional(_crd);

    private IReadOnlyList<JsonNode> Full =>
        field ??= [
            .. Directory
                .EnumerateFiles(Repository.File($"tests/Integration/{kind.Kind}s/full"), "*.yaml")
                .Order(StringComparer.Ordinal)
                .SelectMany(Manifests.Read),
        ];

    public IReadOnlyList<string> WithoutSample() =>
        [
            .. Optional
                .Except(kind.WithoutSample.Keys)
                .Where(path => !Full.Any(sample => SpecPaths.Has(sample["spec"], path))),
        ];

    /// <summary>Fields of which nobody says how they drift, nor why they cannot.</summary>
    public IReadOnlyList<string> WithoutDrift() =>
        [
            .. SpecPaths
                .Leaves(_crd)
                .Except(kind.WithoutSample.Keys)
                .Except(kind.WithoutDrift.Keys)
                .Except(NotOnAws.Keys)
                .Except(kind.Drifts.Select(drift => drift.Path)),
        ];

    public IReadOnlyList<FieldVariant> All() =>
        [
            .. Full.SelectMany(sample =>
                    Present(sample)
                        .SelectMany(path => new[] { Unset(sample, path), Set(sample, path) })
                        .Append(new FieldVariant("everything", sample.DeepClone()))
                )
                .OfType<FieldVariant>()
                .Select((variant, index) => variant.Named(kind, $"field-{index:000}")),
        ];

    /// <summary>Objects with the field, and, where AWS's default is enforced, without it.</summary>
    public IReadOnlyList<FieldVariant> Drifting(FieldDrift drift)
    {
        var sample = Full.First(sample => SpecPaths.Has(sample["spec"], drift.Path));
        var unset = Holders(drift.Path)
            .Select(path => Unset(sample, path))
            .FirstOrDefault(variant => variant is not null);
        var set = new FieldVariant($"{drift.Path} set", sample.DeepClone());
        return drift.IsManagedWhenUnset && unset is not null ? [set, unset] : [set];
    }

    // The field, then what holds it: an action without its ARN is none, so the list goes.
    private static IEnumerable<string> Holders(string path)
    {
        for (
            var holder = path;
            holder.Length > 0;
            holder = holder[..Math.Max(holder.LastIndexOf('.'), 0)].Replace("[]", "", StringComparison.Ordinal)
        )
        {
            yield return holder;
        }
    }

    private IEnumerable<string> Present(JsonNode sample) => Optional.Where(path => SpecPaths.Has(sample["spec"], path));

    private FieldVariant? Unset(JsonNode sample, string path)
    {
        var variant = sample.DeepClone();
        SpecPaths.Remove(variant["spec"], path);
        return IsValid(variant) ? new FieldVariant($"{path} unset", variant) : null;
    }

    private FieldVariant Set(JsonNode sample, string path)
    {
        var variant = sample.DeepClone();
        foreach (var other in Present(sample).Where(other => !IsOnTheWay(other, path)))
        {
            var smaller = variant.DeepClone();
            SpecPaths.Remove(smaller["spec"], other);
            variant = IsValid(smaller) ? smaller : variant;
        }

        return new FieldVariant($"{path} set", variant);
    }

    private static bool IsOnTheWay(string other, string path) =>
        path == other
        || path.StartsWith(other + ".", StringComparison.Ordinal)
        || path.StartsWith(other + "[]", StringComparison.Ordinal);

    private bool IsValid(JsonNode sample) => kind.Validate(JsonSerializer.SerializeToElement(sample)).Count == 0;
}
