using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.Batching;

/// <summary>What a bulk read found out about one key.</summary>
/// <param name="Value">Null: AWS has no such thing, or <paramref name="Failure"/> says why it is not known.</param>
public sealed record ReadResult<TValue>(TValue? Value, AwsFailure? Failure = null)
    where TValue : class;
