using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>The alarms of a request's AlarmNames.</summary>
internal static class NamedAlarms
{
    public static IReadOnlyList<Alarm> Find(Timeline<Alarm> all, AwsRequest request, Readings readings)
    {
        var names = request.Texts("AlarmNames").Distinct(StringComparer.Ordinal).ToList();
        var found = names.Select(name => all.Find(name)).OfType<Alarm>().ToList();
        return found.Count == 0 && names.Count > 0 && readings.UnknownNames == UnknownNames.NotFound
            ? throw new AwsException("ResourceNotFound", "The named resource does not exist.", 404)
            : found;
    }
}
