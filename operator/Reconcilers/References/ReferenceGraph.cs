using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.References;

/// <summary>
/// Who refers to whom, as the caches have it. Kinds join before anything runs; after that any thread may tell of objects,
/// and ask.
/// </summary>
public sealed class ReferenceGraph : IReferences
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, IAwsResource> _referrers = [];
    private readonly Dictionary<Node, HashSet<Node>> _referrersOf = [];

    /// <param name="kind">Its name.</param>
    /// <param name="find">Looks an object up in the kind's cache.</param>
    /// <param name="wake">Has an object looked at anew.</param>
    public void Join(string kind, Func<ObjectKey, IAwsResource?> find, Action<ObjectKey> wake) =>
        _kinds[kind] = new Kind(find, wake);

    /// <summary>Takes over an object as it is now, and wakes whom it concerns.</summary>
    /// <param name="kind">The object's.</param>
    /// <param name="key">The object's.</param>
    /// <param name="now">Null: it is gone.</param>
    /// <param name="isNews">What others see of it has changed: there is something new to refer to, or nothing any more.</param>
    public void Set(string kind, ObjectKey key, IAwsResource? now, bool isNews)
    {
        var node = new Node(kind, key);
        Node[] targets;
        Node[] referrers;
        lock (_lock)
        {
            var before = Targets(node);
            Drop(node);
            Add(node, now);
            targets = [.. before.Union(Targets(node))];
            referrers = isNews ? [.. _referrersOf.GetValueOrDefault(node) ?? []] : [];
        }

        // A target has nothing to do with who refers to it, unless it waits to be deleted until that ends.
        Wake(referrers.Concat(targets.Where(IsDeleting)).Where(one => one != node));
    }

    public string ArnOf(string field, LocalObject target, Referrer referrer)
    {
        var name = Text(target, referrer.Namespace);
        var found = Demand(field, target, referrer.Namespace);
        if (found.Status?.Aws is not { Arn: { } arn } there)
        {
            throw NotReady($"{field}: {name} has no ARN yet; it is used as soon as it has one");
        }

        var here = referrer.Identity;
        return (there.AccountId, there.Region) == (here.AccountId, here.Region)
            ? arn
            : throw ProblemException.Stalled(
                Reasons.ReferenceMismatch,
                $"{field}: {name} is in AWS account {there.AccountId}, {there.Region}, and this object in {here.AccountId},"
                    + $" {here.Region}; refer to one of the same account and Region"
            );
    }

    public string NameOf(string field, LocalObject target, string @namespace) =>
        Demand(field, target, @namespace).Status?.Aws?.Name
        ?? throw NotReady(
            $"{field}: {Text(target, @namespace)} has no name on AWS yet; it is used as soon as it has one"
        );

    public IAwsResource? Find(string @namespace, LocalObject target) =>
        Find(new Node(target.Kind, new ObjectKey(@namespace, target.Name)));

    public IReadOnlyList<string> HoldersOf(string kind, ObjectKey key)
    {
        var node = new Node(kind, key);
        lock (_lock)
        {
            return
            [
                .. (_referrersOf.GetValueOrDefault(node) ?? [])
                    .Where(referrer => Holds(_referrers[referrer], kind, key.Name))
                    .Select(referrer => $"{referrer.Kind} {referrer.Key}")
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    private IAwsResource Demand(string field, LocalObject target, string @namespace) =>
        Find(@namespace, target)
        ?? throw NotReady($"{field}: {Text(target, @namespace)} does not exist; create it, or name another");

    private static string Text(LocalObject target, string @namespace) => $"{target.Kind} '{@namespace}/{target.Name}'";

    private static bool Holds(IAwsResource referrer, string kind, string name) =>
        referrer.Metadata.DeletionTimestamp is null
        && ((IReferrer)referrer).References.Any(target => target.IsHeld && (target.Kind, target.Name) == (kind, name));

    private IAwsResource? Find(Node node) => _kinds.GetValueOrDefault(node.Kind)?.Find(node.Key);

    private bool IsDeleting(Node node) => Find(node)?.Metadata.DeletionTimestamp is not null;

    private void Wake(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            _kinds.GetValueOrDefault(node.Kind)?.Wake(node.Key);
        }
    }

    private void Add(Node node, IAwsResource? now)
    {
        if (now is not IReferrer referrer)
        {
            return;
        }

        _referrers[node] = now;
        foreach (var target in Targets(node))
        {
            if (!_referrersOf.TryGetValue(target, out var referrers))
            {
                _referrersOf[target] = referrers = [];
            }

            referrers.Add(node);
        }
    }

    private void Drop(Node node)
    {
        foreach (var target in Targets(node))
        {
            var referrers = _referrersOf[target];
            referrers.Remove(node);
            if (referrers.Count == 0)
            {
                _referrersOf.Remove(target);
            }
        }

        _referrers.Remove(node);
    }

    private Node[] Targets(Node node) =>
        _referrers.GetValueOrDefault(node) is IReferrer referrer
            ?
            [
                .. referrer
                    .References.Select(target => new Node(target.Kind, new ObjectKey(node.Key.Namespace, target.Name)))
                    .Distinct(),
            ]
            : [];

    private static ProblemException NotReady(string message) =>
        ProblemException.Waiting(Reasons.ReferenceNotReady, message);

    private readonly record struct Node(string Kind, ObjectKey Key);

    private sealed record Kind(Func<ObjectKey, IAwsResource?> Find, Action<ObjectKey> Wake);
}
