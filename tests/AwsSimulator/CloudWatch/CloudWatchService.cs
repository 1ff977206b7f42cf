using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>CloudWatch, API version 2010-08-01: metric alarms and their tags.</summary>
public sealed class CloudWatchService(TimeProvider clock) : IAwsService
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), AlarmStore> stores = new();

    public string SigningName => "monitoring";

    public string ActionPrefix => "cloudwatch";

    public string XmlNamespace => "http://monitoring.amazonaws.com/doc/2010-08-01/";

    public AlarmStore Alarms(string accountId, string region) =>
        stores.GetOrAdd((accountId, region), key => new(key.AccountId, key.Region, clock));

    public void Reset() => stores.Clear();

    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        CloudWatchActions.Of(request, Alarms(request.AccountId, request.Region));

    public JsonObject Answer(AwsRequest request)
    {
        var alarms = Alarms(request.AccountId, request.Region);
        return request.Operation switch
        {
            "PutMetricAlarm" => Put(alarms, request),
            "DescribeAlarms" => DescribeAlarms.Answer(alarms, request),
            "DeleteAlarms" => Delete(alarms, request),
            "SetAlarmState" => SetState(alarms, request),
            "ListTagsForResource" => AlarmTags.List(alarms, request),
            "TagResource" => AlarmTags.Add(alarms, request),
            "UntagResource" => AlarmTags.Remove(alarms, request),
            var other => throw new AwsException("InvalidAction", $"The simulator has no operation {other}."),
        };
    }

    private static JsonObject Put(AlarmStore alarms, AwsRequest request)
    {
        alarms.Put(request.RequiredText("AlarmName"), request.Parameters, AlarmTags.Read(request));
        return [];
    }

    // Unknown names are ignored, as AWS documents.
    private static JsonObject Delete(AlarmStore alarms, AwsRequest request)
    {
        foreach (var name in request.Texts("AlarmNames"))
        {
            alarms.Remove(name);
        }

        return [];
    }

    private JsonObject SetState(AlarmStore alarms, AwsRequest request) =>
        alarms.Use(all =>
        {
            var alarm =
                all.GetValueOrDefault(request.RequiredText("AlarmName"))
                ?? throw new AwsException("ResourceNotFound", "The named resource does not exist.", 404);
            alarm.Enter(
                request.RequiredText("StateValue"),
                request.RequiredText("StateReason"),
                request.Text("StateReasonData"),
                clock.GetUtcNow()
            );
            return new JsonObject();
        });
}
