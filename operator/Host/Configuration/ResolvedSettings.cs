using System.Diagnostics.CodeAnalysis;

namespace SageMakerMonitorOperator.Host.Configuration;

/// <param name="Options">Null when a setting was refused.</param>
/// <param name="Errors">A sentence for each refusal: source, value and what is allowed.</param>
public sealed record ResolvedSettings(OperatorOptions? Options, IReadOnlyList<string> Errors)
{
    [MemberNotNullWhen(true, nameof(Options))]
    public bool Succeeded => Options is not null;
}
