namespace SageMakerMonitorOperator.Tools;

/// <summary>The API types cannot be generated from; the message says which member and what to do.</summary>
public sealed class GeneratorException(string message) : Exception(message);
