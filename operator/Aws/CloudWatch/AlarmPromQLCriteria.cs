namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record AlarmPromQLCriteria
{
    public required string Query { get; init; }

    /// <summary>Seconds the query must hold before ALARM.</summary>
    public int? PendingPeriod { get; init; }

    /// <summary>Seconds it must not hold before OK.</summary>
    public int? RecoveryPeriod { get; init; }
}
