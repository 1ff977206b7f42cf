namespace SageMakerMonitorOperator.Kubernetes.Schema;

/// <summary>
/// A rule that a schema cannot say, in both of its forms: CEL for the API server, C# for servers without CEL and for
/// offline use. Both refuse with the same text.
/// </summary>
/// <param name="Id">Stable, kebab-case, unique within the API; ends the message in brackets.</param>
/// <param name="Cel">The CEL expression on <c>self</c>; true where the object is good.</param>
/// <param name="Message">What must hold, in the words of the API conventions (must, must not, may not).</param>
/// <param name="Holds">The C# form of <paramref name="Cel"/>.</param>
public sealed record ValidationRule<T>(string Id, string Cel, string Message, Func<T, bool> Holds)
{
    /// <summary>The text of the refusal, the same from the API server and from the operator.</summary>
    public string Text => $"{Message} [{Id}]";
}

/// <summary>A rule on a change, from the stored object to the new one (CEL <c>oldSelf</c> and <c>self</c>).</summary>
/// <param name="Id">Stable, kebab-case, unique within the API; ends the message in brackets.</param>
/// <param name="Cel">The CEL expression on <c>self</c> and <c>oldSelf</c>; true where the change is allowed.</param>
/// <param name="Message">What must hold.</param>
/// <param name="Holds">The C# form of <paramref name="Cel"/>: the stored value first, then the new one.</param>
public sealed record TransitionRule<T>(string Id, string Cel, string Message, Func<T, T, bool> Holds)
{
    /// <inheritdoc cref="ValidationRule{T}.Text"/>
    public string Text => $"{Message} [{Id}]";
}

/// <summary>A type of the API that has rules of its own.</summary>
public interface IValidated<TSelf>
{
    static abstract IReadOnlyList<ValidationRule<TSelf>> Rules { get; }

    static virtual IReadOnlyList<TransitionRule<TSelf>> Transitions => [];
}
