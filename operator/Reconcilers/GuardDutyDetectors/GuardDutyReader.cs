using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>
/// Reads the detector with what the object has in it. GuardDuty has no bulk reads: each filter is a call. Operations that the
/// object has nothing to do with are not called: a stand-in may not have them.
/// </summary>
internal sealed class GuardDutyReader(AwsConnection aws, Sought<GuardDutyDetector> sought)
{
    private readonly GuardDutyClient _client = aws.GuardDuty;

    /// <summary>Null when there is no detector.</summary>
    public async Task<ObservedGuardDuty?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await FindIdAsync(cancellationToken) is not { } id)
        {
            return null;
        }

        try
        {
            return await ReadAsync(id, cancellationToken);
        }
        catch (AwsFailure gone) when (gone.Kind == AwsFailureKind.NotFound)
        {
            return null;
        }
    }

    // One whose relationship is over, or that only sent an invitation, manages nothing.
    private async Task<string?> AdministratorAsync(string id, CancellationToken cancellationToken)
    {
        const string Enabled = "ENABLED";
        var answer = await _client.GetAdministratorAccountAsync(new() { DetectorId = id }, cancellationToken);
        return string.Equals(answer.Administrator?.RelationshipStatus, Enabled, StringComparison.OrdinalIgnoreCase)
            ? answer.Administrator!.AccountId
            : null;
    }

    private async Task<ObservedGuardDuty> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var detector = await _client.GetDetectorAsync(new() { DetectorId = id }, cancellationToken);
        var filters = await FiltersAsync(id, GuardDutyParts.Filters(sought.Resource), cancellationToken);
        return new ObservedGuardDuty(
            id,
            DetectorArn.Of(sought.Identity, id),
            sought.KnownTags ?? detector.Tags,
            detector
        )
        {
            Administrator = await AdministratorAsync(id, cancellationToken),
            Filters = filters,
            Order = await OrderAsync(id, filters, cancellationToken),
            Destinations = await DestinationsAsync(id, cancellationToken),
        };
    }

    // AWS has one at most. A stand-in may have several: then the one that was made, or the first of any order that stays.
    private async Task<string?> FindIdAsync(CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var page in _client.ListDetectorsPagesAsync(new(), cancellationToken))
        {
            ids.AddRange(page.DetectorIds);
        }

        return DetectorArn.IdIn(sought.Identity) is { } pinned && ids.Contains(pinned)
            ? pinned
            : ids.Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private async Task<IReadOnlyList<GetFilterResponse>> FiltersAsync(
        string id,
        IEnumerable<string> names,
        CancellationToken cancellationToken
    )
    {
        var found = new List<GetFilterResponse>();
        foreach (var name in names)
        {
            if (await FilterAsync(id, name, cancellationToken) is { } filter)
            {
                found.Add(filter);
            }
        }

        return found;
    }

    private async Task<GetFilterResponse?> FilterAsync(string id, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.GetFilterAsync(new() { DetectorId = id, FilterName = name }, cancellationToken);
        }
        catch (AwsFailure gone) when (gone.Kind == AwsFailureKind.NotFound)
        {
            return null;
        }
    }

    // A rank that is not as wanted may still be the right place: that only the others can tell.
    private async Task<IReadOnlyList<string>?> OrderAsync(
        string id,
        IReadOnlyList<GetFilterResponse> own,
        CancellationToken cancellationToken
    )
    {
        if (!(sought.Resource.Spec.Filters ?? []).Any(wanted => IsElsewhere(wanted, own)))
        {
            return null;
        }

        var names = new List<string>();
        await foreach (var page in _client.ListFiltersPagesAsync(new() { DetectorId = id }, cancellationToken))
        {
            names.AddRange(page.FilterNames);
        }

        var others = await FiltersAsync(id, names.Except(own.Select(filter => filter.Name)), cancellationToken);
        return
        [
            .. own.Concat(others)
                .OrderBy(filter => filter.Rank)
                .ThenBy(filter => filter.Name, StringComparer.Ordinal)
                .Select(filter => filter.Name),
        ];
    }

    private static bool IsElsewhere(FindingFilter wanted, IEnumerable<GetFilterResponse> found) =>
        wanted.Rank is { } rank && found.Any(filter => filter.Name == wanted.Name && filter.Rank != rank);

    private async Task<IReadOnlyList<DescribePublishingDestinationResponse>> DestinationsAsync(
        string id,
        CancellationToken cancellationToken
    )
    {
        var types = GuardDutyParts.Destinations(sought.Resource);
        var found = new List<DescribePublishingDestinationResponse>();
        if (types.Count == 0)
        {
            return found;
        }

        var request = new ListPublishingDestinationsRequest { DetectorId = id };
        await foreach (var page in _client.ListPublishingDestinationsPagesAsync(request, cancellationToken))
        {
            foreach (var destination in page.Destinations.Where(one => types.Contains(one.DestinationType)))
            {
                if (await DestinationAsync(id, destination.DestinationId, cancellationToken) is { } described)
                {
                    found.Add(described);
                }
            }
        }

        return found;
    }

    private async Task<DescribePublishingDestinationResponse?> DestinationAsync(
        string id,
        string destinationId,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _client.DescribePublishingDestinationAsync(
                new() { DetectorId = id, DestinationId = destinationId },
                cancellationToken
            );
        }
        catch (AwsFailure gone) when (gone.Kind == AwsFailureKind.NotFound)
        {
            return null;
        }
    }
}
