using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>The answer of operations that return nothing.</summary>
internal sealed record NoAnswer;

[JsonSerializable(typeof(NoAnswer))]
internal sealed partial class NoAnswerJson : JsonSerializerContext;
