using Amazon.Runtime;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.LogFilters;

/// <summary>Decides which writes make a filter equal to the spec. A put replaces the whole filter. No I/O.</summary>
internal static class LogFilterPlanner
{
    /// <param name="put">What makes the filter as it shall be.</param>
    /// <param name="present">What would make the one that AWS has; null when there is none.</param>
    /// <param name="fields">The normal form.</param>
    public static Plan Plan<TPut>(TPut put, TPut? present, Func<TPut, Fields> fields)
        where TPut : AmazonWebServiceRequest
    {
        if (present is null)
        {
            return new([], [new Step(put, "the log group has no filter of this name")]);
        }

        var drift = Fields.Compare(fields(put), fields(present));
        return new(
            drift,
            drift.Count == 0 ? [] : [new Step(put, $"differs in {Names(drift.Select(one => one.Field))}")]
        );
    }

    public static Plan Delete(AmazonWebServiceRequest delete) => new([], [new Step(delete, "the object was deleted")]);

    private static string Names(IEnumerable<string> fields) => string.Join(", ", fields);
}
