using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>One look at one object: the object as it is now, and what has been learnt of it. No I/O.</summary>
internal sealed class Pass<TResource, TObserved>(TResource resource, Owner self)
    where TResource : IAwsResource
    where TObserved : class, IObservedResource
{
    private const string TagPart = "Tag";

    private readonly List<string> _replaced = [];

    /// <summary>As last read from, or written to, the API server.</summary>
    public TResource Resource
    {
        get;
        set
        {
            // A write that changes nothing keeps the version.
            if (field.Metadata.ResourceVersion is { } old && old != value.Metadata.ResourceVersion)
            {
                _replaced.Add(old);
            }

            field = value;
        }
    } = resource;

    /// <summary>The versions that this pass's own writes replaced.</summary>
    public IReadOnlyCollection<string> Replaced => _replaced;

    public ObjectKey Key { get; } = new(resource.Metadata.Namespace, resource.Metadata.Name);

    /// <summary>The object has the finalizer: AWS may hold something under the identity that status pins.</summary>
    public bool IsClaimed { get; init; }

    public Contender Contender => new(self.Kind, Resource, IsClaimed);

    /// <summary>Null before the account was found.</summary>
    public AwsConnection? Aws { get; set; }

    /// <summary>The account's; null before it was found, or where it has none.</summary>
    public IReadOnlyDictionary<string, string>? DefaultTags { get; set; }

    /// <summary>Where spec and account lead; null before the account was found.</summary>
    public AwsResourceIdentity? Asked { get; set; }

    /// <summary>
    /// Which resource on AWS the object stands for: the one that was claimed, whatever the spec says by now. An unclaimed
    /// object may have another in status, one that it only observed.
    /// </summary>
    public AwsResourceIdentity? Identity => Contender.Pinned ?? Asked;

    /// <summary>What status must say before a write.</summary>
    public AwsResourceIdentity Pin => Identity! with { Arn = Identity.Arn ?? Observed?.Arn };

    public TObserved? Observed { get; set; }

    /// <summary>What the policies see of the object before AWS is asked.</summary>
    public Situation Situation(Contender? rival, WriteMemory memory, DateTimeOffset now) =>
        new()
        {
            Self = self,
            Observes = Resource.Spec.ManagementPolicy == ManagementPolicy.Observe,
            Paused = IsPaused,
            Adoption = Resource.Spec.AdoptionPolicy ?? AdoptionPolicy.Never,
            Retains = Resource.Spec.DeletionPolicy == DeletionPolicy.Retain,
            Pinned = Contender.Pinned,
            Rival = rival,
            Generation = Resource.Metadata.Generation,
            LastAttempt = memory.Last(Key),
            // A claim without an ARN may have led to a create just before this process began.
            WrittenAt = memory.WrittenAt(Key) ?? (Contender.Pinned is { Arn: null } ? memory.Start : null),
            Now = now,
        };

    /// <exception cref="Problems.ProblemException">The account's and the object's own tags are too many together.</exception>
    public TagPlan Tags => new(DesiredTags(), ManagedTagKeys());

    /// <summary>Status already has what must be recorded before a write.</summary>
    public bool IsPinned =>
        Resource.Status?.Aws == Pin && (Resource.Status?.Owned ?? []).SequenceEqual(OwnedBeforeWrite() ?? []);

    /// <summary>The tags that the resource must have now that everything planned was written.</summary>
    public IReadOnlyDictionary<string, string> TagsAfterWrite()
    {
        var desired = DesiredTags();
        var managed = ManagedTagKeys();
        foreach (var (key, value) in Observed?.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (!managed.Contains(key, StringComparer.Ordinal))
            {
                desired.TryAdd(key, value);
            }
        }

        return desired;
    }

    /// <summary>
    /// The tags as the last pass that read them left them: as wanted, but for what status.drift says of an object that is
    /// only read. Foreign ones are not known.
    /// </summary>
    public IReadOnlyDictionary<string, string> TagsLastSeen()
    {
        var tags = DesiredTags();
        foreach (var drift in (Resource.Status?.Drift ?? []).Where(TagChange.IsOfTag))
        {
            var key = drift.Field[TagChange.FieldPrefix.Length..];
            if (drift.Observed is { } seen)
            {
                tags[key] = seen;
            }
            else
            {
                tags.Remove(key);
            }
        }

        return tags;
    }

    /// <summary>The tag keys to record before a write: the ones put before and the ones put now.</summary>
    public IReadOnlyList<OwnedPart>? OwnedBeforeWrite() => Owned(ManagedTagKeys().Concat(SpecTagKeys()));

    /// <summary>The tag keys once AWS equals the spec.</summary>
    public IReadOnlyList<OwnedPart>? OwnedInSync() => Owned(SpecTagKeys());

    private bool IsPaused =>
        string.Equals(
            Resource.Metadata.Annotations?.GetValueOrDefault(Annotations.Paused),
            "true",
            StringComparison.OrdinalIgnoreCase
        );

    private Dictionary<string, string> DesiredTags() =>
        new(self.Tags().Concat(WantedTags.Limited(UserTags)), StringComparer.Ordinal);

    private IReadOnlyDictionary<string, string> UserTags => WantedTags.Of(DefaultTags, Resource.Tags);

    private IReadOnlyCollection<string> ManagedTagKeys() =>
        [.. (Resource.Status?.Owned ?? []).Where(part => part.Type == TagPart).Select(part => part.Id)];

    private IEnumerable<string> SpecTagKeys() => UserTags.Keys;

    private static IReadOnlyList<OwnedPart>? Owned(IEnumerable<string> keys)
    {
        OwnedPart[] parts =
        [
            .. keys.Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(key => new OwnedPart { Type = TagPart, Id = key }),
        ];
        return parts.Length == 0 ? null : parts;
    }
}
