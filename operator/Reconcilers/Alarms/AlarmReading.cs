using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Batching;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>Reads the alarms of one type.</summary>
/// <param name="ofType">The alarm, when it is of that type.</param>
internal sealed class AlarmReading<TAlarm>(Func<NamedAlarm, TAlarm?> ofType)
    where TAlarm : Alarm
{
    public async Task<ObservedAlarm<TAlarm>?> ReadAsync<TResource>(
        AwsConnection aws,
        Sought<TResource> sought,
        CancellationToken cancellationToken
    )
        where TResource : IAwsResource
    {
        var identity = sought.Identity;
        if (Of(await aws.Alarms.FindAsync(identity.Name, cancellationToken), identity) is not { } alarm)
        {
            return null;
        }

        var arn = ArnOf(alarm, identity);
        var tags = sought.KnownTags ?? await CloudWatchTags.ReadAsync(aws, arn, cancellationToken);
        return new ObservedAlarm<TAlarm>(alarm, arn, tags)
        {
            Parents = sought.Deleting ? await aws.Alarms.FindParentsAsync(identity.Name, cancellationToken) : [],
        };
    }

    /// <summary>As <see cref="IAwsResourceKind{TResource,TStatus,TObserved}.ObserveManyAsync"/>.</summary>
    public async Task<IReadOnlyList<Observation<ObservedAlarm<TAlarm>>>> ReadManyAsync<TResource>(
        AwsConnection aws,
        IReadOnlyList<Sought<TResource>> sought,
        CancellationToken cancellationToken
    )
        where TResource : IAwsResource
    {
        var found = await aws.Alarms.FindManyAsync(sought.Select(one => one.Identity.Name), cancellationToken);
        return [.. sought.Select(one => Observe(found[one.Identity.Name], one.Identity, one.KnownTags!))];
    }

    private Observation<ObservedAlarm<TAlarm>> Observe(
        ReadResult<NamedAlarm> read,
        AwsResourceIdentity identity,
        IReadOnlyDictionary<string, string> tags
    )
    {
        try
        {
            return Of(read.Value, identity) is { } alarm
                ? new(new ObservedAlarm<TAlarm>(alarm, ArnOf(alarm, identity), tags))
                : new(null, read.Failure);
        }
        catch (ProblemException taken)
        {
            return new(null, taken);
        }
    }

    // All alarm types share one name space: putting an alarm of one type over another would not make a second alarm.
    private TAlarm? Of(NamedAlarm? found, AwsResourceIdentity identity) =>
        found is null
            ? null
            : ofType(found)
                ?? throw ProblemException.Stalled(
                    Reasons.NameConflict,
                    $"AWS has a {found.Type} named '{identity.Name}', and alarms of all types share their names; it was not touched. Create another object with another `spec.name`"
                );

    // Stand-ins for AWS have been seen to leave the ARN out.
    private static string ArnOf(TAlarm alarm, AwsResourceIdentity identity) =>
        !string.IsNullOrEmpty(alarm.AlarmArn) ? alarm.AlarmArn : AlarmArn.Of(identity, identity.Name);
}
