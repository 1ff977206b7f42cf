namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed partial class CloudWatchClient
{
    public Task PutAlarmMuteRuleAsync(PutAlarmMuteRuleRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutAlarmMuteRuleRequest, cancellationToken);

    /// <exception cref="Failures.AwsFailure">NotFound: there is none.</exception>
    public Task<GetAlarmMuteRuleResponse> GetAlarmMuteRuleAsync(
        GetAlarmMuteRuleRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.GetAlarmMuteRuleRequest, Json.GetAlarmMuteRuleResponse, cancellationToken);

    public Task DeleteAlarmMuteRuleAsync(DeleteAlarmMuteRuleRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteAlarmMuteRuleRequest, cancellationToken);
}
