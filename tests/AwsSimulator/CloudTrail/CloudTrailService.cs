using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail.Operations;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail;

/// <summary>CloudTrail, API version 2013-11-01: trails, their selectors and tags. It records nothing.</summary>
public sealed class CloudTrailService : IAwsService, IResourceInventory
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<(string AccountId, string Region), TrailStore> stores = new();
    private readonly ConcurrentDictionary<string, string> organizations = new(StringComparer.Ordinal);
    private readonly TimeProvider clock;
    private readonly ResourceJournal journal;
    private readonly Lags lags;

    internal CloudTrailService(TimeProvider clock, ResourceJournal journal, Lags lags, TrailSurroundings surroundings)
    {
        this.clock = clock;
        this.journal = journal;
        this.lags = lags;
        Surroundings = surroundings;
    }

    public string SigningName => "cloudtrail";

    public string XmlNamespace => "";

    internal TrailSurroundings Surroundings { get; }

    public TrailStore Trails(string accountId, string region) =>
        stores.GetOrAdd((accountId, region), key => new(key.AccountId, key.Region, clock, journal));

    /// <summary>The account is the management account of an organization from now on.</summary>
    public void Manage(string accountId, string organizationId) => organizations[accountId] = organizationId;

    IEnumerable<AwsResource> IResourceInventory.Resources(string accountId, TimeSpan lag) =>
        stores
            .Where(store => store.Key.AccountId == accountId)
            .SelectMany(store => store.Value.All(lag))
            .Select(trail => new AwsResource(
                trail.Region,
                "cloudtrail:trail",
                trail.Arn,
                trail.Configuration(),
                trail.Tags
            )
            {
                EverTagged = trail.EverTagged,
            });

    public void Reset()
    {
        stores.Clear();
        organizations.Clear();
    }

    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        TrailActions.Of(request, Trails(request.AccountId, request.Region));

    // One at a time: a trail may show in Regions that are not its home.
    public JsonObject Answer(AwsRequest request)
    {
        var store = Trails(request.AccountId, request.Region);
        lock (gate)
        {
            return request.Operation switch
            {
                "CreateTrail" => new TrailWrites(this, store, clock).Create(request),
                "UpdateTrail" => new TrailWrites(this, store, clock).Update(request),
                "DeleteTrail" => new TrailWrites(this, store, clock).Delete(request),
                "StartLogging" => new TrailWrites(this, store, clock).Start(request),
                "StopLogging" => new TrailWrites(this, store, clock).Stop(request),
                "DescribeTrails" => new TrailReads(this, store, lags.Reads).Describe(request),
                "GetTrail" => new TrailReads(this, store, lags.Reads).Get(request),
                "GetTrailStatus" => new TrailReads(this, store, lags.Reads).Status(request),
                "GetEventSelectors" => new TrailReads(this, store, lags.Reads).EventSelectors(request),
                "GetInsightSelectors" => new TrailReads(this, store, lags.Reads).InsightSelectors(request),
                "PutEventSelectors" => new TrailSelectors(this, store).PutEvents(request),
                "PutInsightSelectors" => new TrailSelectors(this, store).PutInsights(request),
                "AddTags" => new TrailTags(store).Add(request),
                "RemoveTags" => new TrailTags(store).Remove(request),
                "ListTags" => new TrailTags(store).List(request, lags),
                _ => throw new AwsException(
                    "UnknownOperationException",
                    $"The simulator has no operation {request.Operation}."
                ),
            };
        }
    }

    /// <summary>Null where the account manages none.</summary>
    internal string? OrganizationOf(string accountId) => organizations.GetValueOrDefault(accountId);

    /// <summary>The Region's own trails, and those that are replicated to it.</summary>
    internal IReadOnlyList<Trail> Visible(TrailStore place, TimeSpan lag = default) =>
        [
            .. stores
                .Where(store => store.Key.AccountId == place.AccountId)
                .OrderBy(store => store.Key.Region, StringComparer.Ordinal)
                .SelectMany(store => store.Value.All(lag))
                .Where(trail => trail.Region == place.Region || trail.IsMultiRegion),
        ];

    /// <param name="place">Where the call came to.</param>
    /// <param name="nameOrArn">A name is that of a trail that the Region sees; an ARN leads anywhere in the account.</param>
    /// <param name="lag">How far behind the read is.</param>
    internal Trail Find(TrailStore place, string nameOrArn, TimeSpan lag = default)
    {
        TrailRules.CheckNameOrArn(nameOrArn);
        return Seek(place, nameOrArn, lag) ?? throw TrailErrors.NoTrail(place.AccountId, nameOrArn);
    }

    internal Trail? Seek(TrailStore place, string nameOrArn, TimeSpan lag = default) =>
        nameOrArn.Split(':') is ["arn", _, "cloudtrail", var region, var account, _]
            ? Trails(account, region) is var home && home.Shelf.NameIn(nameOrArn) is { } name
                ? home.Find(name, lag)
                : null
            : Visible(place, lag).FirstOrDefault(trail => trail.Name == nameOrArn);
}
