using System.Collections.Immutable;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>A value in an event.</summary>
/// <param name="Items">Of each array around it: in which of its items it is.</param>
internal sealed record EventField(string Path, EventValue Value, ImmutableDictionary<int, int> Items);
