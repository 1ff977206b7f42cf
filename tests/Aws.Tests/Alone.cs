namespace SageMakerMonitorOperator.Aws.Tests;

/// <summary>For tests that touch what the whole process shares: environment variables, the meter.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
