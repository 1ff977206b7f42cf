namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record GetAdministratorAccountResponse
{
    /// <summary>Null where the account is nobody's member.</summary>
    public Administrator? Administrator { get; init; }
}
