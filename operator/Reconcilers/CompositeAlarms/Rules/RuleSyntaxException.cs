namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

/// <summary>A text is no rule.</summary>
/// <param name="message">What was found where, and what was expected.</param>
public sealed class RuleSyntaxException(string message) : Exception(message);
