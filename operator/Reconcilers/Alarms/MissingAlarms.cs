using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>Tells an alarm that AWS does not have yet from a mistake: the same apply may be about to make it.</summary>
internal static class MissingAlarms
{
    private const int MostNamed = 5;

    /// <param name="aws">Where to look.</param>
    /// <param name="named">The names of the alarms.</param>
    /// <param name="namer">What names them, in words.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <exception cref="ProblemException">Waiting: AWS does not have all of them.</exception>
    public static async Task WaitForAsync(
        AwsConnection aws,
        IReadOnlyCollection<string> named,
        string namer,
        CancellationToken cancellationToken
    )
    {
        if (named.Count == 0)
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
            throw NotThere(missing, namer);
        }
    }

    private static ProblemException NotThere(string[] missing, string namer)
    {
        var names = string.Join(", ", missing.Take(MostNamed).Select(name => $"'{name}'"));
        var others = missing.Length > MostNamed ? $" and {missing.Length - MostNamed} others" : "";
        return ProblemException.Waiting(
            Reasons.ReferenceNotReady,
            $"AWS has no alarm named {names}{others}; the {namer} is written as soon as all alarms that it names are there"
        );
    }
}
