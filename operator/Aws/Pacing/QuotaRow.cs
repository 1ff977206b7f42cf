namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>One line of the table of quotas.</summary>
/// <param name="Service">Service id.</param>
/// <param name="Operations">Divided by blanks.</param>
internal sealed record QuotaRow(string Service, double PerSecond, string Operations)
{
    private const string Any = "*";

    private readonly string[] _operations = Operations.Split(' ');

    /// <summary>The operations share one rate; otherwise each has its own.</summary>
    public bool Together { get; init; }

    public bool Fits(string service, string operation) =>
        (Service == Any || Service == service) && _operations.Any(pattern => Names(pattern, operation));

    public CallQuota QuotaOf(string operation) => new(Together ? Operations : operation, PerSecond);

    private static bool Names(string pattern, string operation) =>
        pattern.EndsWith(Any, StringComparison.Ordinal)
            ? operation.StartsWith(pattern[..^Any.Length], StringComparison.Ordinal)
            : operation == pattern;
}
