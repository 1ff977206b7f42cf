using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

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

    public Owner Self => self;

    public AwsResourceIdentity? Identity { get; set; }

    public TObserved? Observed { get; set; }

    public bool IsPaused =>
        string.Equals(
            Resource.Metadata.Annotations?.GetValueOrDefault(Annotations.Paused),
            "true",
            StringComparison.OrdinalIgnoreCase
        );

    public bool MayWrite => !IsPaused && Resource.Spec.ManagementPolicy is not ManagementPolicy.Observe;

    public TagPlan Tags => new(DesiredTags(), ManagedTagKeys());

    /// <summary>Which resource on AWS the object stands for.</summary>
    /// <param name="claimed">The object has the finalizer, so that AWS may hold something under the pinned identity.</param>
    /// <exception cref="ProblemException">The spec or the account leads away from the pinned identity.</exception>
    public AwsResourceIdentity Identify(AwsSession session, bool claimed)
    {
        var identity = new AwsResourceIdentity
        {
            AccountId = session.Identity.AccountId,
            Partition = session.Identity.Partition,
            Region = session.Connection.Region,
            Name = Resource.AwsName,
        };
        if (!claimed || Resource.Status?.Aws is not { } pinned)
        {
            return identity;
        }

        return pinned with { Arn = null } == identity
            ? pinned
            : throw ProblemException.Stalled(
                Reasons.IdentityChanged,
                $"status.aws pins '{pinned.Name}' in account {pinned.AccountId}, {pinned.Region}; the spec leads to '{identity.Name}' in"
                    + $" account {identity.AccountId}, {identity.Region}. Nothing is written. Change it back, or delete this object and create another"
            );
    }

    /// <summary>
    /// Status already has what must be recorded before a write. An unclaimed object may have another identity there:
    /// one that it only observed.
    /// </summary>
    public bool IsPinned =>
        Resource.Status?.Aws == Identity && (Resource.Status?.Owned ?? []).SequenceEqual(OwnedBeforeWrite() ?? []);

    /// <summary>May the resource that was observed be written?</summary>
    /// <param name="plan">What would be written; null when that cannot be known.</param>
    public OwnershipJudgement JudgeOwnership(Plan? plan) =>
        OwnershipPolicy.Judge(
            self,
            Observed!.Tags,
            Resource.Spec.AdoptionPolicy ?? AdoptionPolicy.Never,
            // Not the ARN in status: a paused or observing object reports there what it read, be it a stranger's.
            recognised: Identity?.Arn == Observed.Arn && plan?.Drift.All(IsTag) == true
        );

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

    /// <summary>The tag keys to record before a write: the ones put before and the ones put now.</summary>
    public IReadOnlyList<OwnedPart>? OwnedBeforeWrite() => Owned(ManagedTagKeys().Concat(SpecTagKeys()));

    /// <summary>The tag keys once AWS equals the spec.</summary>
    public IReadOnlyList<OwnedPart>? OwnedInSync() => Owned(SpecTagKeys());

    private static bool IsTag(FieldDrift drift) => drift.Field.StartsWith("tags.", StringComparison.Ordinal);

    private Dictionary<string, string> DesiredTags()
    {
        var tags = new Dictionary<string, string>(self.Tags(), StringComparer.Ordinal);
        foreach (var (key, value) in Resource.Spec.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            tags[key] = value;
        }

        return tags;
    }

    private IReadOnlyCollection<string> ManagedTagKeys() =>
        [.. (Resource.Status?.Owned ?? []).Where(part => part.Type == TagPart).Select(part => part.Id)];

    private IEnumerable<string> SpecTagKeys() => Resource.Spec.Tags?.Keys ?? [];

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
