using System.Globalization;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Planning;
using AwsCriteria = SageMakerMonitorOperator.Aws.GuardDuty.FindingCriteria;
using Condition = SageMakerMonitorOperator.Aws.GuardDuty.Condition;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>Decides which filters are made, changed, moved and deleted. Those of others only move out of the way.</summary>
internal static class FilterPlanner
{
    public static Plan Plan(GuardDutyDetector resource, ObservedGuardDuty observed)
    {
        FindingFilter[] wanted =
        [
            .. (resource.Spec.Filters ?? [])
                .OrderBy(filter => filter.Rank ?? int.MaxValue)
                .ThenBy(filter => filter.Name, StringComparer.Ordinal),
        ];
        var found = observed.Filters.ToDictionary(filter => filter.Name, StringComparer.Ordinal);
        string[] left =
        [
            .. GuardDutyParts
                .Recorded(resource, GuardDutyParts.Filter)
                .Where(name => found.ContainsKey(name) && !wanted.Any(filter => filter.Name == name))
                .Order(StringComparer.Ordinal),
        ];
        return Joined([
            // A detector takes a hundred filters, so that there may be no room for a new one before an old one is gone.
            .. left.Select(name => Delete(observed.DetectorId, name)),
            // In the order of their ranks: each then gets the place that it shall have.
            .. wanted
                .Where(filter => !found.ContainsKey(filter.Name))
                .Select(filter => Create(resource.Metadata, observed.DetectorId, filter)),
            .. wanted
                .Where(filter => found.ContainsKey(filter.Name))
                .Select(filter => Change(observed.DetectorId, filter, found[filter.Name])),
            .. Move(wanted, left, observed),
        ]);
    }

    private static Plan Create(ObjectMeta metadata, string detectorId, FindingFilter filter) =>
        new(
            [new FieldDrift { Field = FilterFields.Path(filter.Name), Desired = filter.Action ?? "NOOP" }],
            [
                new Step(
                    new CreateFilterRequest
                    {
                        DetectorId = detectorId,
                        Name = filter.Name,
                        Description = filter.Description,
                        Action = filter.Action,
                        Rank = filter.Rank,
                        FindingCriteria = Criteria(filter),
                        ClientToken = ClientTokens.Of(metadata, $"filter {filter.Name}"),
                    },
                    $"filter '{filter.Name}' is not there"
                ),
            ]
        );

    private static Plan Change(string detectorId, FindingFilter filter, GetFilterResponse found)
    {
        var drift = Fields.Compare(
            FilterFields.Of(filter.Name, filter.Description, filter.Action, Criteria(filter)),
            FilterFields.Of(filter.Name, found.Description, found.Action, found.FindingCriteria)
        );
        return drift.Count == 0
            ? Planning.Plan.Empty
            : new(
                drift,
                [
                    new Step(
                        new UpdateFilterRequest
                        {
                            DetectorId = detectorId,
                            FilterName = filter.Name,
                            // What is not named stays, so that everything is.
                            Description = filter.Description ?? "",
                            Action = filter.Action ?? "NOOP",
                            FindingCriteria = Criteria(filter),
                        },
                        $"differs in {string.Join(", ", drift.Select(field => field.Field))}"
                    ),
                ]
            );
    }

    private static IEnumerable<Plan> Move(FindingFilter[] wanted, string[] left, ObservedGuardDuty observed)
    {
        var ranks = wanted
            .Where(filter => filter.Rank is not null)
            .ToDictionary(filter => filter.Name, filter => filter.Rank!.Value, StringComparer.Ordinal);
        var found = observed.Filters.ToDictionary(filter => filter.Name, filter => filter.Rank, StringComparer.Ordinal);
        return FilterOrder
            .Moves([.. (observed.Order ?? []).Except(left, StringComparer.Ordinal)], ranks)
            .Where(name => found.GetValueOrDefault(name) != ranks[name])
            .Select(name => Move(observed.DetectorId, name, ranks[name], found.GetValueOrDefault(name)));
    }

    private static Plan Move(string detectorId, string name, int wanted, int? found) =>
        new(
            [
                new FieldDrift
                {
                    Field = $"{FilterFields.Path(name)}.rank",
                    Desired = wanted.ToString(CultureInfo.InvariantCulture),
                    Observed = found?.ToString(CultureInfo.InvariantCulture),
                },
            ],
            [
                new Step(
                    new UpdateFilterRequest
                    {
                        DetectorId = detectorId,
                        FilterName = name,
                        Rank = wanted,
                    },
                    $"differs in {FilterFields.Path(name)}.rank"
                ),
            ]
        );

    private static Plan Delete(string detectorId, string name) =>
        new(
            [new FieldDrift { Field = FilterFields.Path(name), Observed = "there" }],
            [
                new Step(
                    new DeleteFilterRequest { DetectorId = detectorId, FilterName = name },
                    $"filter '{name}' is no longer in the spec"
                ),
            ]
        );

    private static AwsCriteria Criteria(FindingFilter filter) =>
        new()
        {
            Criterion = filter.FindingCriteria.Criterion.ToDictionary(
                one => one.Key,
                one => new Condition
                {
                    EqualTo = one.Value.EqualTo,
                    NotEquals = one.Value.NotEquals,
                    GreaterThan = one.Value.GreaterThan,
                    GreaterThanOrEqual = one.Value.GreaterThanOrEqual,
                    LessThan = one.Value.LessThan,
                    LessThanOrEqual = one.Value.LessThanOrEqual,
                    Matches = one.Value.Matches,
                    NotMatches = one.Value.NotMatches,
                },
                StringComparer.Ordinal
            ),
        };

    private static Plan Joined(IReadOnlyList<Plan> plans) =>
        new([.. plans.SelectMany(plan => plan.Drift)], [.. plans.SelectMany(plan => plan.Steps)]);
}
