using SageMakerMonitorOperator.Aws.Batching;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>
/// Finds mute rules by their names, one in a call: ListAlarmMuteRules shows neither schedule nor targets. Who wants the same
/// rule at the same time shares the call.
/// </summary>
public sealed class AlarmMuteRuleReader(CloudWatchClient cloudWatch)
{
    private readonly BatchReader<string, GetAlarmMuteRuleResponse> _reader = new(
        most: 1,
        (names, cancellationToken) => ReadAsync(cloudWatch, names[0], cancellationToken)
    );

    /// <summary>Null when there is no rule of the name.</summary>
    /// <exception cref="AwsFailure">It could not be read.</exception>
    public Task<GetAlarmMuteRuleResponse?> FindAsync(string name, CancellationToken cancellationToken) =>
        _reader.ReadAsync(name, cancellationToken);

    /// <summary>For sweeps; see <see cref="BatchReader{TKey,TValue}.ReadManyAsync"/>.</summary>
    public Task<IReadOnlyDictionary<string, ReadResult<GetAlarmMuteRuleResponse>>> FindManyAsync(
        IEnumerable<string> names,
        CancellationToken cancellationToken
    ) => _reader.ReadManyAsync(names, cancellationToken);

    private static async Task<IReadOnlyDictionary<string, GetAlarmMuteRuleResponse>> ReadAsync(
        CloudWatchClient cloudWatch,
        string name,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<string, GetAlarmMuteRuleResponse>(StringComparer.Ordinal);
        try
        {
            var request = new GetAlarmMuteRuleRequest { AlarmMuteRuleName = name };
            found[name] = await cloudWatch.GetAlarmMuteRuleAsync(request, cancellationToken);
        }
        catch (AwsFailure failure) when (failure.Kind == AwsFailureKind.NotFound)
        {
            // That there is none is the answer.
        }

        return found;
    }
}
