using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;
using SageMakerMonitorOperator.Reconcilers.Planning;
using FindingCriteria = SageMakerMonitorOperator.Aws.GuardDuty.FindingCriteria;

namespace SageMakerMonitorOperator.Reconcilers.Tests.GuardDutyDetectors;

/// <summary>What GuardDuty keeps of the calls in one account and Region.</summary>
/// <param name="ranksArePositions">False: ranks stay as they were given.</param>
internal sealed class GuardDutyModel(bool ranksArePositions = true)
{
    public const string Id = "12abc34d567e8fa901bc2d34e56789f0";
    public const string Arn = $"arn:aws:guardduty:eu-west-1:111122223333:detector/{Id}";

    private int _drawn;

    public bool Exists { get; private set; }

    public bool IsEnabled { get; set; } = true;

    public string Frequency { get; set; } = "SIX_HOURS";

    public Dictionary<string, DetectorFeatureConfiguration> Features { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public List<GetFilterResponse> Filters { get; } = [];

    public List<DescribePublishingDestinationResponse> Destinations { get; } = [];

    public string? Administrator { get; set; }

    public GetFilterResponse Filter(string name) => Filters.Single(filter => filter.Name == name);

    public void Apply(Step step)
    {
        switch (step.Request)
        {
            case CreateDetectorRequest create:
                Exists.ShouldBeFalse();
                Create(create.Enable, create.FindingPublishingFrequency, create.Features, create.Tags);
                break;
            case UpdateDetectorRequest update:
                IsEnabled = update.Enable ?? IsEnabled;
                Frequency = update.FindingPublishingFrequency ?? Frequency;
                Set(update.Features);
                break;
            case DeleteDetectorRequest:
                Exists = false;
                break;
            case CreateFilterRequest create:
                Add(create.Name, create.Description, create.Action, create.Rank, create.FindingCriteria);
                break;
            case UpdateFilterRequest update:
                Update(update);
                break;
            case DeleteFilterRequest delete:
                Filters.RemoveAll(filter => filter.Name == delete.FilterName).ShouldBe(1);
                Renumber();
                break;
            case CreatePublishingDestinationRequest create:
                Destinations.ShouldBeEmpty();
                Destinations.Add(Destination(create.DestinationProperties));
                break;
            case UpdatePublishingDestinationRequest update:
                Destinations.RemoveAll(one => one.DestinationId == update.DestinationId).ShouldBe(1);
                Destinations.Add(Destination(update.DestinationProperties!));
                break;
            case DeletePublishingDestinationRequest delete:
                Destinations.RemoveAll(one => one.DestinationId == delete.DestinationId).ShouldBe(1);
                break;
            case TagResourceRequest tag:
                tag.Tags.ToList().ForEach(one => Tags[one.Key] = one.Value);
                break;
            case UntagResourceRequest untag:
                untag.TagKeys.ToList().ForEach(key => Tags.Remove(key));
                break;
            default:
                throw new InvalidOperationException(step.Operation);
        }
    }

    public void Create(
        bool enable = true,
        string? frequency = null,
        IReadOnlyList<DetectorFeatureConfiguration>? features = null,
        IReadOnlyDictionary<string, string>? tags = null
    )
    {
        Exists = true;
        IsEnabled = enable;
        Frequency = frequency ?? "SIX_HOURS";
        foreach (var name in (string[])["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "AI_PROTECTION", "EKS_RUNTIME_MONITORING"])
        {
            Features[name] = new(name, "ENABLED");
        }

        Features["RUNTIME_MONITORING"] = new("RUNTIME_MONITORING", "DISABLED");
        Set(features);
        (tags ?? new Dictionary<string, string>()).ToList().ForEach(tag => Tags[tag.Key] = tag.Value);
    }

    public void Add(
        string name,
        string? description = null,
        string? action = null,
        int? rank = null,
        FindingCriteria? criteria = null
    )
    {
        Filters.ShouldNotContain(filter => filter.Name == name);
        Place(
            new()
            {
                Name = name,
                Description = description,
                Action = action ?? "NOOP",
                Rank = rank ?? (ranksArePositions ? Filters.Count + 1 : 1),
                FindingCriteria = Shown(criteria ?? new()),
            }
        );
    }

    public DescribePublishingDestinationResponse Destination(DestinationProperties properties, string? status = null) =>
        new()
        {
            DestinationId = $"d{++_drawn}",
            DestinationType = "S3",
            Status = status ?? PublishingStatuses.Publishing,
            DestinationProperties = properties,
        };

    /// <summary>As the operator reads it.</summary>
    public ObservedGuardDuty? Observe(GuardDutyDetector resource)
    {
        if (!Exists)
        {
            return null;
        }

        var names = GuardDutyParts.Filters(resource);
        var own = Filters.Where(filter => names.Contains(filter.Name)).ToList();
        return new(
            Id,
            Arn,
            new Dictionary<string, string>(Tags, StringComparer.Ordinal),
            new()
            {
                Status = IsEnabled ? "ENABLED" : "DISABLED",
                FindingPublishingFrequency = Frequency,
                Features = [new("DNS_LOGS", "ENABLED"), .. Features.Values],
            }
        )
        {
            Administrator = Administrator,
            Filters = own,
            Order = (resource.Spec.Filters ?? []).Any(wanted =>
                wanted.Rank is { } rank && own.Any(filter => filter.Name == wanted.Name && filter.Rank != rank)
            )
                ?
                [
                    .. Filters
                        .OrderBy(filter => filter.Rank)
                        .ThenBy(filter => filter.Name, StringComparer.Ordinal)
                        .Select(filter => filter.Name),
                ]
                : null,
            Destinations =
            [
                .. Destinations.Where(one => GuardDutyParts.Destinations(resource).Contains(one.DestinationType)),
            ],
        };
    }

    private void Set(IReadOnlyList<DetectorFeatureConfiguration>? features)
    {
        var names = (features ?? []).Select(feature => feature.Name).ToList();
        names.ShouldBeUnique();
        (names.Contains("RUNTIME_MONITORING") && names.Contains("EKS_RUNTIME_MONITORING")).ShouldBeFalse();
        foreach (var feature in features ?? [])
        {
            var parts = (Features.GetValueOrDefault(feature.Name)?.AdditionalConfiguration ?? []).ToDictionary(part =>
                part.Name
            );
            foreach (var part in feature.AdditionalConfiguration ?? [])
            {
                parts[part.Name] = part;
            }

            Features[feature.Name] = feature with { AdditionalConfiguration = [.. parts.Values] };
        }
    }

    private void Update(UpdateFilterRequest update)
    {
        var filter = Filter(update.FilterName);
        var changed = filter with
        {
            Description = update.Description ?? filter.Description,
            Action = update.Action ?? filter.Action,
            Rank = update.Rank ?? filter.Rank,
            FindingCriteria = update.FindingCriteria is { } criteria ? Shown(criteria) : filter.FindingCriteria,
        };
        if (update.Rank is null)
        {
            Filters[Filters.IndexOf(filter)] = changed;
            return;
        }

        Filters.Remove(filter);
        Place(changed);
    }

    private void Place(GetFilterResponse filter)
    {
        Filters.Insert(ranksArePositions ? Math.Min(filter.Rank!.Value - 1, Filters.Count) : Filters.Count, filter);
        Renumber();
    }

    private void Renumber()
    {
        for (var index = 0; ranksArePositions && index < Filters.Count; index++)
        {
            Filters[index] = Filters[index] with { Rank = index + 1 };
        }
    }

    // AWS shows conditions under their old names too, and lists in an order of its own.
    private static FindingCriteria Shown(FindingCriteria criteria) =>
        new()
        {
            Criterion = criteria.Criterion.ToDictionary(
                one => one.Key,
                one =>
                    one.Value with
                    {
                        EqualTo = one.Value.EqualTo?.Reverse().ToList(),
                        Eq = one.Value.EqualTo,
                        Gte = one.Value.GreaterThanOrEqual,
                        Matches = one.Value.Matches?.Reverse().ToList(),
                    },
                StringComparer.Ordinal
            ),
        };
}
