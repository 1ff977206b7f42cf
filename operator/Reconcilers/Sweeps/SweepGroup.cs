using SageMakerMonitorOperator.Reconcilers.Accounts;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>What is swept together: one account object's credentials, so that no tenant's reads ride on another's role.</summary>
internal readonly record struct SweepGroup(AccountKey Account, string Region);
