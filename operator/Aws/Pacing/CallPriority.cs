namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>Who goes first when calls wait for AWS's rate. Within one priority, first come, first served.</summary>
public enum CallPriority
{
    /// <summary>Somebody waits for it: a created, edited or deleted object.</summary>
    UserEdit,

    /// <summary>The first look after a start, and single objects looked at again. Holds where nobody said otherwise.</summary>
    Resync,

    /// <summary>Bulk reads. They wait as long as there is anything else: a sweep that is late starts again.</summary>
    Sweep,
}
