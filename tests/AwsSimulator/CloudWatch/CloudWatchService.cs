using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.AnomalyDetectors;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>CloudWatch, API version 2010-08-01: alarms, mute rules, anomaly detectors, dashboards, and tags.</summary>
public sealed class CloudWatchService : IAwsService, IResourceInventory
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), AlarmStore> stores = new();
    private readonly ConcurrentDictionary<(string AccountId, string Region), MuteRuleStore> muteRules = new();
    private readonly ConcurrentDictionary<(string AccountId, string Region), DetectorStore> detectors = new();
    private readonly ConcurrentDictionary<string, DashboardStore> dashboards = new(StringComparer.Ordinal);
    private readonly TimeProvider clock;
    private readonly ResourceJournal journal;
    private readonly Lags lags;
    private readonly Readings readings;

    internal CloudWatchService(TimeProvider clock, ResourceJournal journal, Lags lags, Readings readings)
    {
        this.clock = clock;
        this.journal = journal;
        this.lags = lags;
        this.readings = readings;
    }

    public string SigningName => "monitoring";

    public string ActionPrefix => "cloudwatch";

    public string XmlNamespace => "http://monitoring.amazonaws.com/doc/2010-08-01/";

    public AlarmStore Alarms(string accountId, string region) =>
        stores.GetOrAdd((accountId, region), key => new(key.AccountId, key.Region, clock, journal));

    public MuteRuleStore MuteRules(string accountId, string region) =>
        muteRules.GetOrAdd((accountId, region), key => new(key.AccountId, key.Region, clock, journal));

    public DetectorStore AnomalyDetectors(string accountId, string region) =>
        detectors.GetOrAdd((accountId, region), key => new(key.AccountId, key.Region, clock, journal));

    public DashboardStore Dashboards(string accountId) =>
        dashboards.GetOrAdd(accountId, key => new(key, clock, journal));

    IEnumerable<AwsResource> IResourceInventory.Resources(string accountId, TimeSpan lag) =>
        [
            .. stores
                .Where(store => store.Key.AccountId == accountId)
                .SelectMany(store => store.Value.Use(all => all.All(lag).ToList()), (store, alarm) => (store, alarm))
                .Select(found => Resource(found.store.Key.Region, found.alarm)),
            .. muteRules
                .Where(store => store.Key.AccountId == accountId)
                .SelectMany(
                    store => store.Value.Shelf.Use(all => all.All(lag).ToList()),
                    (store, rule) => (store, rule)
                )
                .Select(found => Resource(found.store.Key.Region, found.rule)),
            .. detectors
                .Where(store => store.Key.AccountId == accountId)
                .SelectMany(store => store.Value.Shelf.Use(all => all.All(lag).ToList()), (store, one) => (store, one))
                .Select(found => Resource(found.store.Key.Region, found.one)),
            .. Dashboards(accountId).Shelf.Use(all => all.All(lag).Select(Resource).ToList()),
        ];

    public void Reset()
    {
        stores.Clear();
        muteRules.Clear();
        detectors.Clear();
        dashboards.Clear();
    }

    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        CloudWatchActions.Of(request, TagHolders(request));

    public JsonObject Answer(AwsRequest request)
    {
        if (TagOperations.Has(request.Operation))
        {
            return new TagOperations(TagHolders(request), lags).Answer(request);
        }

        if (DashboardOperations.Has(request.Operation))
        {
            return new DashboardOperations(Dashboards(request.AccountId), readings, lags, clock).Answer(request);
        }

        var alarms = Alarms(request.AccountId, request.Region);
        if (MuteRuleOperations.Has(request.Operation))
        {
            var rules = MuteRules(request.AccountId, request.Region);
            return new MuteRuleOperations(rules, alarms, readings, lags, clock).Answer(request);
        }

        if (DetectorOperations.Has(request.Operation))
        {
            return new DetectorOperations(AnomalyDetectors(request.AccountId, request.Region), lags).Answer(request);
        }

        return alarms.Use(all => Answer(alarms, all, request));
    }

    private JsonObject Answer(AlarmStore alarms, Timeline<Alarm> all, AwsRequest request)
    {
        if (request.Operation == "DescribeAlarms")
        {
            return DescribeAlarms.Answer(alarms, all, request, lags.Reads);
        }

        Write(alarms, all, request);
        return [];
    }

    private void Write(AlarmStore alarms, Timeline<Alarm> all, AwsRequest request)
    {
        var writer = new AlarmWriter(alarms, readings, clock);
        switch (request.Operation)
        {
            case "PutMetricAlarm":
                writer.Put(all, AlarmType.MetricAlarm, PutMetricAlarm.Read(request));
                break;
            case "PutCompositeAlarm":
                var composite = PutCompositeAlarm.Read(request);
                PutCompositeAlarm.Check(alarms, all, composite, readings);
                writer.Put(all, AlarmType.CompositeAlarm, composite);
                break;
            case "PutLogAlarm":
                writer.Put(all, AlarmType.LogAlarm, PutLogAlarm.Read(request));
                break;
            case "DeleteAlarms":
                DeleteAlarms.Apply(alarms, all, request, readings);
                break;
            case "EnableAlarmActions" or "DisableAlarmActions":
                AlarmActions.Apply(alarms, all, request, readings, request.Operation == "EnableAlarmActions");
                break;
            case "SetAlarmState":
                SetAlarmState.Apply(all, request, clock.GetUtcNow());
                break;
            default:
                throw new AwsException("InvalidAction", $"The simulator has no operation {request.Operation}.");
        }
    }

    private IReadOnlyList<ITagHolder> TagHolders(AwsRequest request) =>
        [
            Alarms(request.AccountId, request.Region).Shelf,
            MuteRules(request.AccountId, request.Region).Shelf,
            Dashboards(request.AccountId).Shelf,
        ];

    private static AwsResource Resource(string region, Alarm alarm) =>
        new(region, "cloudwatch:alarm", alarm.Arn, alarm.Configuration, alarm.Tags) { EverTagged = alarm.EverTagged };

    private static AwsResource Resource(string region, MuteRule rule) =>
        new(region, "cloudwatch:alarm-mute-rule", rule.Arn, rule.Configuration, rule.Tags)
        {
            EverTagged = rule.EverTagged,
        };

    private static AwsResource Resource(string region, Detector detector) =>
        new(region, "cloudwatch:anomaly-detector", detector.Arn, detector.Configuration, detector.Tags)
        {
            EverTagged = false,
        };

    private static AwsResource Resource(Dashboard dashboard) =>
        new(
            DashboardStore.HomeRegion,
            "cloudwatch:dashboard",
            dashboard.Arn,
            new() { ["DashboardBody"] = dashboard.Body },
            dashboard.Tags
        )
        {
            EverTagged = dashboard.EverTagged,
        };
}
