using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Keys;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Secrets;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>One look at one object: the object as it is now, and what has been learnt of it. No I/O.</summary>
internal sealed class Pass<TResource, TObserved>(TResource resource, Owner self)
    where TResource : IAwsResource
    where TObserved : class, IObservedResource
{
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

    /// <summary>AWS has tags for the kind; else status.owned alone says whose the resource is.</summary>
    public bool HasTags { get; init; } = true;

    /// <summary>Its name can be chosen.</summary>
    public bool HasName { get; init; } = true;

    /// <summary>What a spec without deletionPolicy means.</summary>
    public DeletionPolicy DefaultDeletionPolicy { get; init; } = DeletionPolicy.Delete;

    /// <summary>The resource stays on AWS when the object goes.</summary>
    public bool Retains => (Resource.Spec.DeletionPolicy ?? DefaultDeletionPolicy) == DeletionPolicy.Retain;

    /// <summary>The object has the finalizer: AWS may hold something under the identity that status pins.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The name on AWS that the spec leads to; null while what it depends on is not there.</summary>
    public Func<TResource, string?> FindName { get; init; } = resource => resource.AwsName;

    public Contender Contender => new(self.Kind, Resource, IsClaimed) { Wanted = FindName(Resource) };

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

    /// <summary>What AWS answered to the writes of this pass, where the kind wants to see it.</summary>
    public List<object> Answers { get; } = [];

    /// <summary>The values of the Secrets that the spec refers to, once they were read.</summary>
    public SecretValues Secrets { get; set; } = SecretValues.None;

    /// <summary>
    /// The KMS keys that the spec names. What status says of aliases holds for the spec that it was looked up for, and for
    /// the deletion.
    /// </summary>
    public KeyArns Keys { get; set; } =
        resource.Metadata.DeletionTimestamp is not null || Settled.IsSeen(resource)
            ? KeyArns.Recorded(resource.Status)
            : KeyArns.None;

    /// <exception cref="Problems.ProblemException">The account's and the object's own tags are too many together.</exception>
    public Intent<TResource> Intent(DateTimeOffset now) =>
        new()
        {
            Resource = Resource,
            Identity = Identity!,
            Tags = Tags,
            Secrets = Secrets,
            Keys = Keys,
            Now = now,
        };

    /// <summary>What the policies see of the object before AWS is asked.</summary>
    public Situation Situation(Contender? rival, WriteMemory<ObjectKey> memory, DateTimeOffset now) =>
        new()
        {
            Self = self,
            Observes = Resource.Spec.ManagementPolicy == ManagementPolicy.Observe,
            Paused = Annotations.IsPaused(Resource.Metadata),
            Adoption = Resource.Spec.AdoptionPolicy ?? AdoptionPolicy.Never,
            Retains = Retains,
            Pinned = Contender.Pinned,
            IsRecorded = HasTags ? null : IsRecorded,
            HasName = HasName,
            Rival = rival,
            Generation = Resource.Metadata.Generation,
            LastAttempt = memory.Last(Key),
            // A claim without an ARN may have led to a create just before this process began.
            WrittenAt = memory.WrittenAt(Key) ?? (Contender.Pinned is { Arn: null } ? memory.Start : null),
            Now = now,
        };

    /// <exception cref="Problems.ProblemException">The account's and the object's own tags are too many together.</exception>
    public TagPlan Tags => HasTags ? new(DesiredTags(), ManagedTagKeys()) : TagPlan.None;

    /// <summary>The tags that the resource must have now that everything planned was written.</summary>
    public IReadOnlyDictionary<string, string> TagsAfterWrite()
    {
        if (!HasTags)
        {
            return TagPlan.None.Desired;
        }

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
        if (!HasTags)
        {
            return TagPlan.None.Desired;
        }

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

    /// <summary>What status.owned says that the object has.</summary>
    public IReadOnlyList<OwnedPart> Recorded => Resource.Status?.Owned ?? [];

    /// <summary>What to record before a write: what was this object's, and what will be.</summary>
    /// <param name="parts">What the kind counts.</param>
    public IReadOnlyList<OwnedPart>? OwnedBeforeWrite(IEnumerable<OwnedPart> parts) =>
        InOrder([.. Recorded, .. OwnParts, .. parts]);

    /// <summary>Status already has what must be recorded before a write.</summary>
    /// <param name="parts">What the kind counts.</param>
    public bool IsPinned(IEnumerable<OwnedPart> parts) =>
        Resource.Status?.Aws == Pin && Recorded.SequenceEqual(OwnedBeforeWrite(parts) ?? []);

    /// <summary>What is recorded once AWS equals the spec.</summary>
    /// <param name="parts">What the kind counts.</param>
    public IReadOnlyList<OwnedPart>? OwnedInSync(IEnumerable<OwnedPart> parts) => InOrder([.. OwnParts, .. parts]);

    private Dictionary<string, string> DesiredTags() =>
        new(self.Tags().Concat(WantedTags.Limited(UserTags)), StringComparer.Ordinal);

    private IReadOnlyDictionary<string, string> UserTags => WantedTags.Of(DefaultTags, Resource.Tags);

    private IReadOnlyCollection<string> ManagedTagKeys() =>
        [.. Recorded.Where(part => part.Type == OwnedPart.Tag).Select(part => part.Id)];

    // The keys of the tags, or, where there are none, the resource itself.
    private IEnumerable<OwnedPart> OwnParts =>
        HasTags ? UserTags.Keys.Select(key => new OwnedPart { Type = OwnedPart.Tag, Id = key }) : [Self];

    private OwnedPart Self => new() { Type = self.Kind, Id = Identity!.Name };

    // Without a claim, what status says was never this object's.
    private bool IsRecorded => Contender.Pinned is not null && Recorded.Contains(Self);

    private static IReadOnlyList<OwnedPart>? InOrder(IEnumerable<OwnedPart> parts)
    {
        OwnedPart[] ordered =
        [
            .. parts
                .Distinct()
                .OrderBy(part => part.Type, StringComparer.Ordinal)
                .ThenBy(part => part.Id, StringComparer.Ordinal),
        ];
        return ordered.Length == 0 ? null : ordered;
    }
}
