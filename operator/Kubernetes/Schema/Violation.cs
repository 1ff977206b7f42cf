namespace SageMakerMonitorOperator.Kubernetes.Schema;

/// <summary>One way in which an object breaks its schema or a rule.</summary>
/// <param name="Field">The field's path, as the API server writes it: <c>spec.metrics[0].id</c>. Empty for the object itself.</param>
/// <param name="Message">What is wrong, in the words of the API server.</param>
public sealed record Violation(string Field, string Message)
{
    public override string ToString() => Field.Length == 0 ? Message : $"{Field}: {Message}";
}
