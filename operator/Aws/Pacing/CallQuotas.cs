namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>The quotas that hold: the table, and over it what the user knows of raised or shared ones.</summary>
/// <param name="raised">By operation, or by service and operation with a colon between: <c>SNS:TagResource</c>.</param>
internal sealed class CallQuotas(IReadOnlyDictionary<string, double> raised)
{
    public CallQuota Of(string service, string operation) =>
        raised.TryGetValue($"{service}:{operation}", out var rate) || raised.TryGetValue(operation, out rate)
            ? new CallQuota(operation, rate)
            : QuotaTable.Rows.First(row => row.Fits(service, operation)).QuotaOf(operation);
}
