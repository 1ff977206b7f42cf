namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>Why a policy does not let something be done.</summary>
/// <param name="Reason">AWS's words, which follow the resource.</param>
/// <param name="IsExplicit">Something denies it; otherwise nothing allows it.</param>
internal sealed record Refusal(string Reason, bool IsExplicit);
