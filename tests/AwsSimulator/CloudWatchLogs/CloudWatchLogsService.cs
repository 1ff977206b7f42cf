using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Kms;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;

/// <summary>CloudWatch Logs, API version 2014-03-28: log groups, their filters and tags. It holds no log events.</summary>
public sealed class CloudWatchLogsService : IAwsService, IResourceInventory
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), LogStore> stores = new();
    private readonly TimeProvider clock;
    private readonly ResourceJournal journal;
    private readonly Lags lags;
    private readonly KmsService kms;

    internal CloudWatchLogsService(TimeProvider clock, ResourceJournal journal, Lags lags, KmsService kms)
    {
        this.kms = kms;
        this.clock = clock;
        this.journal = journal;
        this.lags = lags;
    }

    public string SigningName => "logs";

    public string XmlNamespace => "";

    public LogStore Groups(string accountId, string region) =>
        stores.GetOrAdd((accountId, region), key => new(key.AccountId, key.Region, clock, journal, kms));

    IEnumerable<AwsResource> IResourceInventory.Resources(string accountId, TimeSpan lag) =>
        stores
            .Where(store => store.Key.AccountId == accountId)
            .SelectMany(store => Resources(store.Value, lag).ToList());

    public void Reset() => stores.Clear();

    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        LogsActions.Of(request, Groups(request.AccountId, request.Region));

    public JsonObject Answer(AwsRequest request)
    {
        var store = Groups(request.AccountId, request.Region);
        return store.Shelf.Use(all =>
            request.Operation switch
            {
                "CreateLogGroup" => new LogGroupWrites(store, all).Create(request),
                "DeleteLogGroup" => new LogGroupWrites(store, all).Delete(request),
                "PutRetentionPolicy" => new LogGroupWrites(store, all).Retain(request),
                "DeleteRetentionPolicy" => new LogGroupWrites(store, all).RetainForever(request),
                "PutLogGroupDeletionProtection" => new LogGroupWrites(store, all).Protect(request),
                "AssociateKmsKey" => new LogGroupWrites(store, all).Encrypt(request),
                "DisassociateKmsKey" => new LogGroupWrites(store, all).Decrypt(request),
                "DescribeLogGroups" => new LogGroupReads(store, all, lags.Reads).Describe(request),
                "ListTagsForResource" => new LogGroupTags(store, all).List(request, lags),
                "TagResource" => new LogGroupTags(store, all).Add(request),
                "UntagResource" => new LogGroupTags(store, all).Remove(request),
                "PutMetricFilter" => new MetricFilters(store, all).Put(request),
                "DescribeMetricFilters" => new MetricFilters(store, all).Describe(request, lags.Reads),
                "DeleteMetricFilter" => new MetricFilters(store, all).Delete(request),
                "TestMetricFilter" => PatternTest.Answer(request),
                "PutSubscriptionFilter" => new SubscriptionFilters(store, all).Put(request),
                "DescribeSubscriptionFilters" => new SubscriptionFilters(store, all).Describe(request, lags.Reads),
                "DeleteSubscriptionFilter" => new SubscriptionFilters(store, all).Delete(request),
                _ => throw new AwsException(
                    "UnknownOperationException",
                    $"The simulator has no operation {request.Operation}."
                ),
            }
        );
    }

    private static IEnumerable<AwsResource> Resources(LogStore store, TimeSpan lag) =>
        [
            .. store
                .Shelf.Use(all => all.All(lag).ToList())
                .Select(group => new AwsResource(
                    store.Region,
                    "logs:log-group",
                    group.Arn,
                    group.Configuration(),
                    group.Tags
                )
                {
                    EverTagged = group.EverTagged,
                }),
            .. store.MetricFilters.Of(group: null, lag).Select(filter => Resource(store, "metric-filter", filter)),
            .. store
                .SubscriptionFilters.Of(group: null, lag)
                .Select(filter => Resource(store, "subscription-filter", filter)),
        ];

    private static AwsResource Resource(LogStore store, string type, LogFilter filter) =>
        new(store.Region, $"logs:{type}", filter.Arn, filter.Configuration, filter.Tags) { EverTagged = false };
}
