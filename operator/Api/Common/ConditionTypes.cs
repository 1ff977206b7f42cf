namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The condition types of every kind.</summary>
public static class ConditionTypes
{
    /// <summary>True: the resource exists on AWS as last read and serves its purpose.</summary>
    public const string Ready = "Ready";

    /// <summary>True: AWS equalled the spec at the last observation. Unknown: AWS could not be read.</summary>
    public const string Synced = "Synced";

    /// <summary>There, and True, while the operator is still at work on the object (kstatus InProgress).</summary>
    public const string Reconciling = "Reconciling";

    /// <summary>There, and True, while the operator cannot go on until somebody acts (kstatus Failed).</summary>
    public const string Stalled = "Stalled";

    /// <summary>There, and True, while the annotation <see cref="Annotations.Paused"/> stops all writes.</summary>
    public const string Paused = "Paused";

    /// <summary>There, and True, while there is something that the user should know although AWS equals the spec.</summary>
    public const string Warning = "Warning";

    /// <summary>Accounts only. True: AWS accepted the credentials, and they lead to the declared account.</summary>
    public const string CredentialsValid = "CredentialsValid";
}
