using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>Sees to it that what a composite alarm names is there before AWS refuses it for that.</summary>
internal static class Children
{
    /// <exception cref="ProblemException">Waiting: AWS does not have all alarms that the request names.</exception>
    public static async Task RequireAsync(
        AwsConnection aws,
        PutCompositeAlarmRequest request,
        CancellationToken cancellationToken
    )
    {
        string[] named =
        [
            .. RuleParser
                .Parse(request.AlarmRule)
                .NamedAlarms()
                .Append(request.ActionsSuppressor)
                .OfType<string>()
                .Select(AlarmArn.NameOf)
                .Distinct(StringComparer.Ordinal),
        ];
        await MissingAlarms.WaitForAsync(aws, named, "composite alarm", cancellationToken);
    }
}
