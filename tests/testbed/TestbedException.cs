namespace SageMakerMonitorOperator.Testbed;

/// <summary>A part of the testbed is missing or did not start; the text says what to do.</summary>
public sealed class TestbedException(string message, Exception? cause = null) : Exception(message, cause);
