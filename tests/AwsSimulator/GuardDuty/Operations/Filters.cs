using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty.Operations;

/// <summary>The filters of the detector.</summary>
internal sealed class Filters(DetectorStore store, Timeline<Detector> all)
{
    // "The maximum number of saved filters per AWS account per Region is 100."
    private const int Most = 100;

    private readonly Detectors detectors = new(store, all);

    public JsonObject List(AwsRequest request, TimeSpan lag) =>
        GuardDutyPages.Answer(
            request,
            "filterNames",
            detectors.Find(request, lag).Filters,
            filter => filter.Name,
            filter => filter.Name
        );

    public JsonObject Get(AwsRequest request, TimeSpan lag) =>
        Find(detectors.Find(request, lag), request.Text("FilterName")!).Describe();

    public JsonObject Create(AwsRequest request)
    {
        var parameters = request.Parameters;
        var detector = detectors.FindOwn(request);
        var name = parameters.Text("name")!;
        if (detector.Filters.Exists(filter => filter.Name == name))
        {
            throw GuardDutyErrors.FilterExists();
        }

        if (detector.Filters.Count >= Most)
        {
            throw GuardDutyErrors.TooManyFilters();
        }

        var rank = parameters.Whole("rank") ?? DefaultRank(detector);
        var filter = new FindingFilter(name, parameters.Text("action") ?? "NOOP", rank, CriterionOf(parameters)!)
        {
            Description = parameters.Text("description"),
            Tags = DetectorTags.Read(parameters),
        };
        return Write(detector with { Filters = Ranked(detector.Filters, filter) }, name);
    }

    /// <summary>What is not named stays as it is.</summary>
    public JsonObject Update(AwsRequest request)
    {
        var parameters = request.Parameters;
        var detector = detectors.FindOwn(request);
        var filter = Find(detector, request.Text("FilterName")!);
        var changed = filter with
        {
            Description = parameters.Text("description") ?? filter.Description,
            Action = parameters.Text("action") ?? filter.Action,
            Rank = parameters.Whole("rank") ?? filter.Rank,
            Criterion = CriterionOf(parameters) ?? filter.Criterion,
        };
        return Write(
            detector with
            {
                Filters = parameters.Has("rank")
                    ? Ranked(detector.Filters.Remove(filter), changed)
                    : detector.Filters.Replace(filter, changed),
            },
            filter.Name
        );
    }

    public JsonObject Delete(AwsRequest request)
    {
        var detector = detectors.FindOwn(request);
        var filter = Find(detector, request.Text("FilterName")!);
        Write(detector with { Filters = Renumbered(detector.Filters.Remove(filter)) }, filter.Name);
        return [];
    }

    private static FindingFilter Find(Detector detector, string name) =>
        detector.Filters.Find(filter => filter.Name == name) ?? throw GuardDutyErrors.NoFilter();

    private static JsonObject? CriterionOf(JsonObject parameters)
    {
        if (parameters.Structure("findingCriteria") is not { } criteria)
        {
            return null;
        }

        var criterion = new JsonObject(
            (criteria.Structure("criterion") ?? []).Select(one =>
                KeyValuePair.Create(one.Key, (JsonNode?)FindingFilter.Condition(one.Value!.AsObject()))
            )
        );
        GuardDutyErrors.Expect(criterion.Count is > 0 and <= 50);
        GuardDutyErrors.Expect(criterion.All(one => one.Value!.AsObject().Count > 0));
        return criterion;
    }

    // "the position of the filter in the list of current filters": a place beyond the end is the end.
    private ImmutableList<FindingFilter> Ranked(ImmutableList<FindingFilter> others, FindingFilter filter) =>
        store.Ranks == FilterRanks.AsGiven
            ? [.. others.Add(filter).OrderBy(one => one.Rank)]
            : Renumbered(others.Insert(Math.Min(filter.Rank - 1, others.Count), filter));

    private ImmutableList<FindingFilter> Renumbered(ImmutableList<FindingFilter> filters) =>
        store.Ranks == FilterRanks.AsGiven
            ? filters
            : [.. filters.Select((filter, index) => filter with { Rank = index + 1 })];

    private int DefaultRank(Detector detector) => store.Ranks == FilterRanks.AsGiven ? 1 : detector.Filters.Count + 1;

    private JsonObject Write(Detector detector, string name)
    {
        store.Shelf.Write(detector with { UpdatedAt = store.Now }, ResourceChangeKind.Updated);
        return new() { ["name"] = name };
    }
}
