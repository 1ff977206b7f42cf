using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty.Operations;

/// <summary>What makes, shows, changes and deletes the detector.</summary>
internal sealed class Detectors(DetectorStore store, Timeline<Detector> all)
{
    public JsonObject List(AwsRequest request, TimeSpan lag) =>
        GuardDutyPages.Answer(
            request,
            "detectorIds",
            all.All(lag),
            detector => detector.Name,
            detector => detector.Name
        );

    public JsonObject Get(AwsRequest request, Lags lags)
    {
        var detector = Find(request, lags.Reads);
        var described = detector.Describe();
        // Whether it is there and what tags it has come from different places, each late by its own lag.
        described["tags"] = DetectorTags.Write(all.Find(detector.Name, lags.Tags));
        return described;
    }

    /// <summary>"You can have only one detector per account per Region."</summary>
    public JsonObject Create(AwsRequest request)
    {
        var parameters = request.Parameters;
        if (all.All().SingleOrDefault() is { } present)
        {
            return IsSame(present.ClientToken, request) ? Id(present) : throw GuardDutyErrors.DetectorExists();
        }

        var detector = store.New();
        var set = FeatureChange.Read(parameters);
        detector = detector with
        {
            IsEnabled = parameters.IsTrue("enable"),
            Frequency = parameters.Text("findingPublishingFrequency") ?? Detector.SixHours,
            Features = FeatureChange.Apply(AtFirst(detector.Features, set), set),
            ClientToken = parameters.Text("clientToken"),
            Tags = DetectorTags.Read(parameters),
        };
        store.Shelf.Write(detector, ResourceChangeKind.Created);
        return Id(detector);
    }

    public JsonObject Update(AwsRequest request)
    {
        var parameters = request.Parameters;
        var detector = FindOwn(request);
        store.Shelf.Write(
            detector with
            {
                IsEnabled = parameters.Has("enable") ? parameters.IsTrue("enable") : detector.IsEnabled,
                Frequency = parameters.Text("findingPublishingFrequency") ?? detector.Frequency,
                Features = FeatureChange.Apply(detector.Features, FeatureChange.Read(parameters)),
                UpdatedAt = store.Now,
            },
            ResourceChangeKind.Updated
        );
        return [];
    }

    public JsonObject Delete(AwsRequest request)
    {
        var detector = FindOwn(request);
        if (store.HasMembers)
        {
            throw GuardDutyErrors.HasMembers();
        }

        store.Shelf.Write(detector, ResourceChangeKind.Deleted);
        return [];
    }

    public JsonObject Administrator(AwsRequest request, TimeSpan lag)
    {
        Find(request, lag);
        return store.Administrator is { } administrator
            ? new()
            {
                ["administrator"] = new JsonObject
                {
                    ["accountId"] = administrator,
                    ["invitationId"] = "84b097800250d17d1872b34c4daadcf5",
                    ["relationshipStatus"] = "Enabled",
                    ["invitedAt"] = "2026-01-01T00:00:00.000Z",
                },
            }
            : [];
    }

    /// <exception cref="AwsException">There is no such detector.</exception>
    public Detector Find(AwsRequest request, TimeSpan lag = default) =>
        all.Find(request.Text("DetectorId")!, lag) ?? throw GuardDutyErrors.NoDetector();

    /// <exception cref="AwsException">There is none, or only the administrator may change it.</exception>
    public Detector FindOwn(AwsRequest request)
    {
        var detector = Find(request);
        return store.Administrator is null ? detector : throw GuardDutyErrors.IsMember();
    }

    /// <summary>A create that is repeated is answered as it was the first time.</summary>
    public static bool IsSame(string? token, AwsRequest request) =>
        token is not null && token == request.Text("clientToken");

    // Of the two that exclude each other, the one that is named counts.
    private static ImmutableSortedDictionary<string, Feature> AtFirst(
        ImmutableSortedDictionary<string, Feature> features,
        IReadOnlyList<JsonObject> set
    ) =>
        set.Any(one => one.Text("name") == Feature.RuntimeMonitoring)
            ? features.SetItem(Feature.EksRuntimeMonitoring, new(Feature.Disabled))
            : features;

    private static JsonObject Id(Detector detector) => new() { ["detectorId"] = detector.Name };
}
