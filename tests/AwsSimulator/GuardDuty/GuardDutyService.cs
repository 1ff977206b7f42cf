using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.GuardDuty.Operations;
using SageMakerMonitorOperator.AwsSimulator.GuardDuty.Rules;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>GuardDuty, API version 2017-11-28: the detector, its filters and publishing destinations. It finds nothing.</summary>
public sealed class GuardDutyService : IAwsService, IResourceInventory
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), DetectorStore> stores = new();
    private readonly TimeProvider clock;
    private readonly ResourceJournal journal;
    private readonly Lags lags;
    private readonly Readings readings;

    internal GuardDutyService(TimeProvider clock, ResourceJournal journal, Lags lags, Readings readings)
    {
        (this.clock, this.journal, this.lags, this.readings) = (clock, journal, lags, readings);
    }

    public string SigningName => "guardduty";

    public string XmlNamespace => "";

    public IReadOnlyList<RestRoute> Routes => GuardDutyRoutes.All;

    public DetectorStore Detectors(string accountId, string region) =>
        stores.GetOrAdd(
            (accountId, region),
            key => new(key.AccountId, key.Region, clock, journal, readings.FilterRanks)
        );

    IEnumerable<AwsResource> IResourceInventory.Resources(string accountId, TimeSpan lag) =>
        stores
            .Where(store => store.Key.AccountId == accountId)
            .SelectMany(store => store.Value.Shelf.Use(all => all.All(lag).ToList()), Resource);

    public void Reset() => stores.Clear();

    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        GuardDutyActions.Of(request, Detectors(request.AccountId, request.Region));

    public JsonObject Answer(AwsRequest request)
    {
        var store = Detectors(request.AccountId, request.Region);
        var call = GuardDutyShapes.Read(request);
        return store.Shelf.Use(all =>
            call.Operation switch
            {
                "ListDetectors" => new Detectors(store, all).List(call, lags.Reads),
                "GetDetector" => new Detectors(store, all).Get(call, lags),
                "CreateDetector" => new Detectors(store, all).Create(call),
                "UpdateDetector" => new Detectors(store, all).Update(call),
                "DeleteDetector" => new Detectors(store, all).Delete(call),
                "GetAdministratorAccount" => new Detectors(store, all).Administrator(call, lags.Reads),
                "ListFilters" => new Filters(store, all).List(call, lags.Reads),
                "GetFilter" => new Filters(store, all).Get(call, lags.Reads),
                "CreateFilter" => new Filters(store, all).Create(call),
                "UpdateFilter" => new Filters(store, all).Update(call),
                "DeleteFilter" => new Filters(store, all).Delete(call),
                "ListPublishingDestinations" => new Destinations(store, all).List(call, lags.Reads),
                "DescribePublishingDestination" => new Destinations(store, all).Describe(call, lags.Reads),
                "CreatePublishingDestination" => new Destinations(store, all).Create(call),
                "UpdatePublishingDestination" => new Destinations(store, all).Update(call),
                "DeletePublishingDestination" => new Destinations(store, all).Delete(call),
                "ListTagsForResource" => new DetectorTags(store, all).List(call, lags),
                "TagResource" => new DetectorTags(store, all).Add(call),
                _ => new DetectorTags(store, all).Remove(call),
            }
        );
    }

    private static AwsResource Resource(
        KeyValuePair<(string AccountId, string Region), DetectorStore> store,
        Detector detector
    ) =>
        new(store.Key.Region, "guardduty:detector", detector.Arn, detector.Configuration(), detector.Tags)
        {
            EverTagged = detector.EverTagged,
        };
}
