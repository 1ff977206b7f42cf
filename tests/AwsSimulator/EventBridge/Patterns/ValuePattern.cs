using System.Text.Json;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>One way in which a value may match.</summary>
internal sealed record ValuePattern(Func<EventValue, bool> Matches)
{
    /// <summary>Matches no value, but that there is none.</summary>
    public static ValuePattern Absent { get; } = new(_ => false);

    public static ValuePattern Present { get; } = new(_ => true);

    /// <summary>"For numbers, EventBridge uses string representation": 300 is not 300.0.</summary>
    public static ValuePattern Exactly(EventValue wanted) => new(value => value == wanted);

    public static ValuePattern Text(Func<string, bool> matches) =>
        new(value => value.Kind == JsonValueKind.String && matches(value.Text));

    public static ValuePattern Number(Func<double, bool> matches) =>
        new(value => value.Number is { } number && matches(number));

    public static ValuePattern AnythingBut(IReadOnlyList<ValuePattern> others) =>
        new(value => !others.Any(other => other.Matches(value)));
}
