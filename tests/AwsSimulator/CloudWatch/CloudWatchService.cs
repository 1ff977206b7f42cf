using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>CloudWatch, API version 2010-08-01: alarms and their tags.</summary>
public sealed class CloudWatchService : IAwsService, IResourceInventory
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), AlarmStore> stores = new();
    private readonly TimeProvider clock;
    private readonly ResourceJournal journal;
    private readonly Lags lags;

    internal CloudWatchService(TimeProvider clock, ResourceJournal journal, Lags lags)
    {
        this.clock = clock;
        this.journal = journal;
        this.lags = lags;
    }

    public string SigningName => "monitoring";

    public string XmlNamespace => "http://monitoring.amazonaws.com/doc/2010-08-01/";

    public AlarmStore Alarms(string accountId, string region) =>
        stores.GetOrAdd((accountId, region), key => new(key.AccountId, key.Region, clock, journal));

    IEnumerable<AwsResource> IResourceInventory.Resources(string accountId, TimeSpan lag) =>
        stores
            .Where(store => store.Key.AccountId == accountId)
            .SelectMany(store => store.Value.Use(all => all.All(lag).ToList()), (store, alarm) => (store, alarm))
            .Select(found => Resource(found.store.Key.Region, found.alarm));

    public JsonObject Answer(AwsRequest request)
    {
        var alarms = Alarms(request.AccountId, request.Region);
        return request.Operation switch
        {
            "PutMetricAlarm" => Put(alarms, request),
            "DescribeAlarms" => DescribeAlarms.Answer(alarms, request, lags.Reads),
            "DeleteAlarms" => Delete(alarms, request),
            "SetAlarmState" => SetState(alarms, request),
            "ListTagsForResource" => AlarmTags.List(alarms, request, lags),
            "TagResource" => AlarmTags.Add(alarms, request),
            "UntagResource" => AlarmTags.Remove(alarms, request),
            var other => throw new AwsException("InvalidAction", $"The simulator has no operation {other}."),
        };
    }

    private JsonObject Put(AlarmStore alarms, AwsRequest request) =>
        alarms.Use(all =>
        {
            var present = all.Find(request.RequiredText("AlarmName"));
            PutAlarm.Apply(alarms, AlarmType.MetricAlarm, request, present, clock.GetUtcNow());
            return new JsonObject();
        });

    // Unknown names are ignored, as AWS documents.
    private static JsonObject Delete(AlarmStore alarms, AwsRequest request) =>
        alarms.Use(all =>
        {
            foreach (var alarm in request.Texts("AlarmNames").Distinct().Select(name => all.Find(name)).OfType<Alarm>())
            {
                alarms.Write(alarm, ResourceChangeKind.Deleted);
            }

            return new JsonObject();
        });

    private JsonObject SetState(AlarmStore alarms, AwsRequest request) =>
        alarms.Use(all =>
        {
            var alarm =
                all.Find(request.RequiredText("AlarmName"))
                ?? throw new AwsException("ResourceNotFound", "The named resource does not exist.", 404);
            var state = alarm.State.Next(
                request.RequiredText("StateValue"),
                request.RequiredText("StateReason"),
                request.Text("StateReasonData"),
                clock.GetUtcNow()
            );
            all.Set(alarm.Name, alarm with { State = state });
            return new JsonObject();
        });

    private static AwsResource Resource(string region, Alarm alarm) =>
        new(region, "cloudwatch:alarm", alarm.Arn, alarm.Configuration, alarm.Tags) { EverTagged = alarm.EverTagged };
}
