namespace SageMakerMonitorOperator.Aws.Outages;

/// <summary>Leave to try an endpoint; each is handed back with what came of it.</summary>
internal enum GatePass
{
    Regular,

    /// <summary>The one attempt that finds out whether an outage is over.</summary>
    Probe,
}
