using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>The detector of one account and Region, of which there is one at most. Also the hand behind the operator's back,
/// which leaves neither a call nor a change in the journal, and which no lag hides.</summary>
public sealed class DetectorStore
{
    private readonly ConcurrentDictionary<string, bool> unusable = new(StringComparer.Ordinal);
    private readonly TimeProvider clock;
    private int ids;

    internal DetectorStore(
        string accountId,
        string region,
        TimeProvider clock,
        ResourceJournal journal,
        FilterRanks ranks
    )
    {
        (Region, this.clock, Ranks) = (region, clock, ranks);
        Shelf = new(accountId, region, $"arn:aws:guardduty:{region}:{accountId}:detector/", clock, journal);
    }

    /// <summary>The account that manages GuardDuty for this one; null where there is none.</summary>
    public string? Administrator { get; set; }

    /// <summary>The account manages GuardDuty for others.</summary>
    public bool HasMembers { get; set; }

    /// <summary>False: a new destination stays PENDING_VERIFICATION.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>Null where there is no detector.</summary>
    public string? Id => Shelf.Use(all => all.All().SingleOrDefault()?.Name);

    internal string Region { get; }

    internal FilterRanks Ranks { get; }

    internal ResourceShelf<Detector> Shelf { get; }

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What it is set to: <c>enable</c>, <c>findingPublishingFrequency</c>, and <c>features</c>, <c>filters</c> and
    /// <c>publishingDestinations</c> by name; or null.</summary>
    public JsonObject? Find() => Shelf.Use(all => all.All().SingleOrDefault()?.Configuration());

    public IReadOnlyDictionary<string, string>? FindTags() => Shelf.Use(all => all.All().SingleOrDefault()?.Tags);

    /// <summary>Sets members in the form of <see cref="Find"/>, each as a whole.</summary>
    /// <returns>False when there is no detector.</returns>
    public bool Change(JsonObject members) =>
        Shelf.Rewrite(Id ?? "", detector => DetectorChange.Apply(detector, members, NextId));

    /// <summary>Sets tags; a null removes one.</summary>
    /// <returns>False when there is no detector.</returns>
    public bool ChangeTags(IReadOnlyDictionary<string, string?> tags) => Shelf.ChangeTags(Id ?? "", tags);

    /// <returns>False when there is no detector.</returns>
    public bool Remove() => Shelf.Rewrite(Id ?? "", _ => null);

    /// <summary>What GuardDuty found out of the destinations.</summary>
    /// <param name="status">As DescribePublishingDestination has it.</param>
    public void SetDestinations(string status) =>
        Shelf.Rewrite(
            Id ?? "",
            detector =>
                detector with
                {
                    Destinations =
                    [
                        .. detector.Destinations.Select(one =>
                            one with
                            {
                                Status = status,
                                FailedSince = status.StartsWith("UNABLE", StringComparison.Ordinal) ? Now : null,
                            }
                        ),
                    ],
                }
        );

    /// <summary>From now on the bucket or key does not let GuardDuty use it.</summary>
    public void Refuse(string arn) => unusable[arn] = true;

    /// <summary>It lets GuardDuty use it, as all do that were not refused.</summary>
    public void Allow(string arn) => unusable.TryRemove(arn, out _);

    internal bool CanUse(string arn) => !unusable.ContainsKey(arn);

    /// <summary>Counted, so that two runs can be compared.</summary>
    internal string NextId() => "12abc34d567e8fa9" + (++ids).ToString("x16", CultureInfo.InvariantCulture);

    internal Detector New()
    {
        var id = NextId();
        return new(id, Shelf.Arn(id))
        {
            Features = Feature.AtFirst.ToImmutableSortedDictionary(
                one => one.Key,
                one => new Feature(one.Value),
                StringComparer.Ordinal
            ),
            CreatedAt = Now,
            UpdatedAt = Now,
        };
    }
}
