using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Trails;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

/// <summary>CloudTrail with one trail, or none, as its reference describes it.</summary>
internal sealed class TrailModel
{
    public const string Name = "ml_audit";
    public const string Arn = $"arn:aws:cloudtrail:eu-west-1:111122223333:trail/{Name}";
    private const string Topics = "arn:aws:sns:eu-west-1:111122223333:";

    public Trail? Trail { get; set; }

    public bool IsLogging { get; set; }

    public IReadOnlyList<EventSelector> Basic { get; set; } = [];

    public IReadOnlyList<AdvancedEventSelector> Advanced { get; set; } = [];

    public IReadOnlyList<InsightSelector> Insights { get; set; } = [];

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public void Create(string bucket = "theirs") =>
        Trail = new()
        {
            Name = Name,
            TrailArn = Arn,
            HomeRegion = "eu-west-1",
            S3BucketName = bucket,
            IncludeGlobalServiceEvents = true,
        };

    public void Apply(Step step)
    {
        switch (step.Request)
        {
            case CreateTrailRequest request:
                Trail.ShouldBeNull();
                Create(request.S3BucketName);
                Set(new(request));
                Add(request.TagsList ?? []);
                break;
            case UpdateTrailRequest request:
                Set(new(request));
                break;
            case PutEventSelectorsRequest request:
                (request.EventSelectors is { Count: > 0 }).ShouldNotBe(
                    request.AdvancedEventSelectors is { Count: > 0 }
                );
                (Basic, Advanced) = (request.EventSelectors ?? [], request.AdvancedEventSelectors ?? []);
                (Insights.Count == 0 || LogsManagement).ShouldBeTrue("insights have lost their events");
                break;
            case PutInsightSelectorsRequest request:
                Insights = request.InsightSelectors;
                (Insights.Count == 0 || LogsManagement).ShouldBeTrue("insights have no events");
                break;
            case StartLoggingRequest:
                IsLogging = true;
                break;
            case StopLoggingRequest:
                IsLogging = false;
                break;
            case AddTagsRequest request:
                Add(request.TagsList);
                break;
            case RemoveTagsRequest request:
                request.TagsList.ToList().ForEach(tag => Tags.Remove(tag.Key));
                break;
            default:
                throw new InvalidOperationException(step.Operation);
        }
    }

    /// <param name="inOtherWords">Lists in another order, defaults left out or said, empty texts for what is not set.</param>
    public ObservedTrail? Observe(bool inOtherWords) =>
        Trail is null
            ? null
            : new(inOtherWords ? InOtherWords(Trail) : Trail, new Dictionary<string, string>(Tags))
            {
                Status = new() { IsLogging = IsLogging },
                EventSelectors = new()
                {
                    EventSelectors =
                        Basic.Count + Advanced.Count == 0 && !inOtherWords ? [new() { ReadWriteType = "All" }]
                        : inOtherWords ? [.. Basic.Select(InOtherWords).Reverse()]
                        : Basic,
                    AdvancedEventSelectors = inOtherWords ? [.. Advanced.Select(InOtherWords).Reverse()] : Advanced,
                },
                InsightSelectors = inOtherWords
                    ?
                    [
                        .. Insights
                            .Reverse()
                            .Select(one => one with { EventCategories = one.EventCategories ?? ["Management"] }),
                    ]
                    : Insights,
            };

    private bool LogsManagement =>
        Basic.Any(one => one.IncludeManagementEvents != false)
        || Advanced.Any(one =>
            one.FieldSelectors.Any(selector => selector is { Field: "eventCategory", EqualTo: ["Management"] })
        )
        || Basic.Count + Advanced.Count == 0;

    private void Set(Settings settings)
    {
        (settings.Group is null).ShouldBe(settings.Role is null, "the log group and its role go together");
        Trail = Trail! with
        {
            S3BucketName = settings.Bucket ?? Trail.S3BucketName,
            S3KeyPrefix = Changed(settings.Prefix, Trail.S3KeyPrefix),
            SnsTopicArn = Changed(
                settings.Topic is { Length: > 0 } name && !name.StartsWith("arn:", StringComparison.Ordinal)
                    ? Topics + name
                    : settings.Topic,
                Trail.SnsTopicArn
            ),
            CloudWatchLogsLogGroupArn = Changed(settings.Group, Trail.CloudWatchLogsLogGroupArn),
            CloudWatchLogsRoleArn = Changed(settings.Role, Trail.CloudWatchLogsRoleArn),
            KmsKeyId = Changed(settings.Key, Trail.KmsKeyId),
            IncludeGlobalServiceEvents = settings.Global ?? Trail.IncludeGlobalServiceEvents,
            IsMultiRegionTrail = settings.MultiRegion ?? Trail.IsMultiRegionTrail,
            IsOrganizationTrail = settings.Organization ?? Trail.IsOrganizationTrail,
            LogFileValidationEnabled = settings.Validation ?? Trail.LogFileValidationEnabled,
        };
        (Trail.IsMultiRegionTrail && !Trail.IncludeGlobalServiceEvents).ShouldBeFalse();
        (Trail.CloudWatchLogsLogGroupArn?.EndsWith(":*", StringComparison.Ordinal) ?? true).ShouldBeTrue();
    }

    private void Add(IReadOnlyList<Tag> tags)
    {
        foreach (var tag in tags)
        {
            tag.Value.ShouldNotBe("");
            Tags[tag.Key] = tag.Value ?? "";
        }
    }

    // What is null stays, and an empty text takes away.
    private static string? Changed(string? value, string? before) =>
        value switch
        {
            null => before,
            "" => null,
            _ => value,
        };

    private static Trail InOtherWords(Trail trail) =>
        trail with
        {
            S3KeyPrefix = trail.S3KeyPrefix ?? "",
            SnsTopicName = trail.SnsTopicArn?.Replace(Topics, "", StringComparison.Ordinal) ?? "",
            SnsTopicArn = null,
            CloudWatchLogsLogGroupArn = trail.CloudWatchLogsLogGroupArn?.TrimEnd('*').TrimEnd(':') ?? "",
            CloudWatchLogsRoleArn = trail.CloudWatchLogsRoleArn ?? "",
            KmsKeyId = trail.KmsKeyId is { } key ? key[(key.LastIndexOf('/') + 1)..] : "",
        };

    private static EventSelector InOtherWords(EventSelector selector) =>
        new()
        {
            ReadWriteType = selector.ReadWriteType ?? "All",
            IncludeManagementEvents = selector.IncludeManagementEvents ?? true,
            ExcludeManagementEventSources = [.. (selector.ExcludeManagementEventSources ?? []).Reverse()],
            DataResources =
            [
                .. (selector.DataResources ?? [])
                    .Reverse()
                    .Select(resource => resource with { Values = [.. resource.Values!.Reverse()] }),
            ],
        };

    private static AdvancedEventSelector InOtherWords(AdvancedEventSelector selector) =>
        new()
        {
            Name = selector.Name ?? "",
            FieldSelectors =
            [
                .. selector.FieldSelectors.Reverse().Select(field => field with { EqualTo = Reversed(field.EqualTo) }),
            ],
        };

    private static IReadOnlyList<string>? Reversed(IReadOnlyList<string>? list) => list?.Reverse().ToList();

    private sealed record Settings(
        string? Bucket,
        string? Prefix,
        string? Topic,
        string? Group,
        string? Role,
        string? Key,
        bool? Global,
        bool? MultiRegion,
        bool? Organization,
        bool? Validation
    )
    {
        public Settings(CreateTrailRequest request)
            : this(
                request.S3BucketName,
                request.S3KeyPrefix,
                request.SnsTopicName,
                request.CloudWatchLogsLogGroupArn,
                request.CloudWatchLogsRoleArn,
                request.KmsKeyId,
                request.IncludeGlobalServiceEvents,
                request.IsMultiRegionTrail,
                request.IsOrganizationTrail,
                request.EnableLogFileValidation
            ) { }

        public Settings(UpdateTrailRequest request)
            : this(
                request.S3BucketName,
                request.S3KeyPrefix,
                request.SnsTopicName,
                request.CloudWatchLogsLogGroupArn,
                request.CloudWatchLogsRoleArn,
                request.KmsKeyId,
                request.IncludeGlobalServiceEvents,
                request.IsMultiRegionTrail,
                request.IsOrganizationTrail,
                request.EnableLogFileValidation
            ) { }
    }
}
