namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>Leave to make one call.</summary>
/// <param name="Reductions">How often the rate had been reduced when it was given.</param>
internal readonly record struct CallToken(int Reductions);
