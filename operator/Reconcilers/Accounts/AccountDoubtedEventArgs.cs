namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>An account whose credentials AWS did not accept any more.</summary>
public sealed class AccountDoubtedEventArgs(AccountKey account) : EventArgs
{
    public AccountKey Account { get; } = account;
}
