using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;
using Resource = SageMakerMonitorOperator.Api.Trails.Trail;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>Reads trails. One call has the settings of all of a Region, as there are few; the rest is read trail by trail.</summary>
internal sealed class TrailReader(AwsConnection aws)
{
    private const string InsightsAreOff = "InsightNotEnabledException";

    /// <summary>Null when there is no such trail.</summary>
    /// <exception cref="ProblemException">The name is that of a trail whose home is elsewhere.</exception>
    public async Task<ObservedTrail?> ReadAsync(Sought<Resource> sought, CancellationToken cancellationToken) =>
        await ReadAsync(sought, await DescribeAsync(cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<Observation<ObservedTrail>>> ReadManyAsync(
        IReadOnlyList<Sought<Resource>> sought,
        CancellationToken cancellationToken
    )
    {
        var trails = await DescribeAsync(cancellationToken);
        var found = new List<Observation<ObservedTrail>>(sought.Count);
        foreach (var one in sought)
        {
            try
            {
                found.Add(new(await ReadAsync(one, trails, cancellationToken)));
            }
            catch (ProblemException elsewhere)
            {
                found.Add(new(null, elsewhere));
            }
            catch (AwsFailure refused) when (refused.Kind is AwsFailureKind.Denied or AwsFailureKind.Invalid)
            {
                // Policies may allow one trail and not the other.
                found.Add(new(null, refused));
            }
        }

        return found;
    }

    // Shadows too: a multi-Region trail of another Region takes its name here as well.
    private async Task<IReadOnlyList<Trail>> DescribeAsync(CancellationToken cancellationToken)
    {
        var request = new DescribeTrailsRequest { IncludeShadowTrails = true };
        return (await aws.CloudTrail.DescribeTrailsAsync(request, cancellationToken)).TrailList;
    }

    private async Task<ObservedTrail?> ReadAsync(
        Sought<Resource> sought,
        IReadOnlyList<Trail> trails,
        CancellationToken cancellationToken
    )
    {
        if (Find(trails, sought.Identity) is not { } trail)
        {
            return null;
        }

        try
        {
            return await DetailsAsync(trail, sought, cancellationToken);
        }
        catch (AwsFailure gone) when (gone.Kind == AwsFailureKind.NotFound)
        {
            return null;
        }
    }

    private static Trail? Find(IReadOnlyList<Trail> trails, AwsResourceIdentity here)
    {
        var arn = TrailArn.Of(here);
        return trails.FirstOrDefault(trail => trail.TrailArn == arn)
            ?? (
                trails.FirstOrDefault(trail => trail.Name == here.Name) is { } shadow
                    ? throw IsShadow(shadow, here)
                    : null
            );
    }

    private static ProblemException IsShadow(Trail trail, AwsResourceIdentity here)
    {
        var (account, region) = TrailArn.PlaceOf(trail.TrailArn);
        return ProblemException.Stalled(
            Reasons.NameConflict,
            account != here.AccountId
                ? $"'{trail.Name}' is here the shadow of {trail.TrailArn}, a trail of the organization, which account {account}"
                    + " alone can change. It was not touched. Create another object with another `spec.name`"
                : $"'{trail.Name}' is in {here.Region} only the shadow of {trail.TrailArn}, a multi-Region trail whose home Region is"
                    + $" {region}: it can be changed there alone. It was not touched. Create another object, with `spec.region:"
                    + $" {region}` for that trail or with another `spec.name`"
        );
    }

    private async Task<ObservedTrail> DetailsAsync(
        Trail trail,
        Sought<Resource> sought,
        CancellationToken cancellationToken
    )
    {
        var status = await aws.CloudTrail.GetTrailStatusAsync(new() { Name = trail.Name }, cancellationToken);
        return new ObservedTrail(trail, sought.KnownTags ?? await TrailTags.ReadAsync(aws, trail, cancellationToken))
        {
            Status = status,
            EventSelectors = await aws.CloudTrail.GetEventSelectorsAsync(
                new() { TrailName = trail.Name },
                cancellationToken
            ),
            InsightSelectors = await InsightsAsync(trail, cancellationToken),
            MissingBucketPolicy = string.IsNullOrEmpty(status.LatestDeliveryError)
                ? null
                : await BucketPolicy.MissingAsync(aws, trail, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<InsightSelector>> InsightsAsync(Trail trail, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetInsightSelectorsRequest { TrailName = trail.Name };
            return (await aws.CloudTrail.GetInsightSelectorsAsync(request, cancellationToken)).InsightSelectors;
        }
        catch (AwsFailure off) when (off.Code == InsightsAreOff)
        {
            return [];
        }
    }
}
