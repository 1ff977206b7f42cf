namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

internal enum PolicyDecision
{
    /// <summary>Nothing allows it, nothing denies it.</summary>
    NotAllowed,
    Allowed,

    /// <summary>Wins over every Allow.</summary>
    ExplicitlyDenied,
}
