using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>Sees to it that what a composite alarm names is there before AWS refuses it for that.</summary>
internal static class Children
{
    private const int MostNamed = 5;

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
        if (named.Length == 0)
        {
            return;
        }

        var found = await aws.Alarms.FindManyAsync(named, cancellationToken);
        if (found.Values.Select(read => read.Failure).FirstOrDefault(failure => failure is not null) is { } failure)
        {
            throw failure;
        }

        string[] missing = [.. named.Where(name => found[name].Value is null)];
        if (missing.Length > 0)
        {
            throw NotThere(missing);
        }
    }

    private static ProblemException NotThere(string[] missing)
    {
        var names = string.Join(", ", missing.Take(MostNamed).Select(name => $"'{name}'"));
        var others = missing.Length > MostNamed ? $" and {missing.Length - MostNamed} others" : "";
        return ProblemException.Waiting(
            Reasons.ReferenceNotReady,
            $"AWS has no alarm named {names}{others}; the composite alarm is written as soon as all alarms that it names are there"
        );
    }
}
