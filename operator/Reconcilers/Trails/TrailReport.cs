using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Reconcilers.Engine;
using Trail = SageMakerMonitorOperator.Api.Trails.Trail;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>What status says of a trail, and what that means.</summary>
internal static class TrailReport
{
    private const string Bucket = "S3";
    private const string Delivered = "Delivered";
    private const string Failed = "Failed";
    private const int MostText = 256;

    /// <param name="before">What status said: where nothing but times has changed, it says the same again.</param>
    public static TrailState Of(TrailState? before, ObservedTrail observed)
    {
        var status = observed.Status;
        TrailDelivery[] deliveries =
        [
            .. Destinations(status)
                .Select(found => Of(before?.Deliveries?.FirstOrDefault(old => old.Destination == found.Name), found))
                .OfType<TrailDelivery>(),
        ];
        return new TrailState
        {
            IsLogging = status.IsLogging,
            LoggingChangedAt = status.IsLogging ? status.StartLoggingTime : status.StopLoggingTime,
            Deliveries = deliveries.Length == 0 ? null : deliveries,
            MissingBucketPolicy = observed.MissingBucketPolicy,
        };
    }

    public static Assessment Assess(Trail resource, TrailStatus status)
    {
        if (status.Trail is not { IsLogging: true } trail)
        {
            return resource.Spec.Logging == TrailLogging.Disabled
                ? new()
                {
                    Warning = Statement.True(
                        Reasons.LoggingDisabled,
                        "the trail records nothing: `spec.logging` is Disabled"
                    ),
                }
                : Assessment.Good;
        }

        var failed = (trail.Deliveries ?? []).Where(delivery => delivery.State == Failed).ToLookup(IsToBucket);
        return new()
        {
            Ready = failed[true].FirstOrDefault() is { } loss
                ? Statement.False(Reasons.DeliveryFailing, LossText(resource.Spec.S3BucketName, loss, trail))
                : null,
            Warning = failed[false].Any()
                ? Statement.True(
                    Reasons.DeliveryFailing,
                    $"CloudTrail cannot deliver to {string.Join(", ", failed[false].Select(one => $"{one.Destination} ({one.Error})"))}:"
                        + " see that what the spec names is there, and that its policy lets CloudTrail use it"
                )
                : null,
        };
    }

    private static bool IsToBucket(TrailDelivery delivery) => delivery.Destination == Bucket;

    private static string LossText(string bucket, TrailDelivery loss, TrailState trail) =>
        $"the trail logs, and CloudTrail cannot deliver to bucket '{bucket}': {loss.Error}. "
        + (
            trail.MissingBucketPolicy is null
                ? "See that the bucket is there, and that nothing in its policy or in that of the KMS key keeps CloudTrail out"
                : "Add the statements in status.trail.missingBucketPolicy to the bucket's policy"
        );

    private static IEnumerable<(string Name, string? Error, DateTimeOffset? Time)> Destinations(
        GetTrailStatusResponse status
    ) =>
        [
            (Bucket, status.LatestDeliveryError, status.LatestDeliveryTime),
            ("S3Digest", status.LatestDigestDeliveryError, status.LatestDigestDeliveryTime),
            ("SNS", status.LatestNotificationError, status.LatestNotificationTime),
            ("CloudWatchLogs", status.LatestCloudWatchLogsDeliveryError, status.LatestCloudWatchLogsDeliveryTime),
        ];

    /// <summary>Null where nothing was delivered yet.</summary>
    private static TrailDelivery? Of(TrailDelivery? before, (string Name, string? Error, DateTimeOffset? Time) found)
    {
        var error = string.IsNullOrEmpty(found.Error) ? null : Shortened.To(MostText, found.Error);
        if (error is null && found.Time is null)
        {
            return null;
        }

        var state = error is null ? Delivered : Failed;
        return before is not null && (before.State, before.Error) == (state, error)
            ? before
            : new TrailDelivery
            {
                Destination = found.Name,
                State = state,
                Error = error,
                Since = found.Time,
            };
    }
}
