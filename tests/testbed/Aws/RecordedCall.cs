namespace SageMakerMonitorOperator.Testbed.Aws;

/// <summary>
/// One AWS request as it was on the wire. Parameters are awsQuery's form fields; Body is set for other protocols.
/// Status is null while it is not answered, and stays so when the connection was cut; Injected says that the answer
/// was the proxy's own.
/// </summary>
public sealed record RecordedCall(
    int Number,
    DateTimeOffset At,
    string Service,
    string Region,
    string AccessKeyId,
    string Operation,
    IReadOnlyDictionary<string, string> Parameters,
    string Body,
    int? Status = null,
    bool Injected = false
)
{
    private static readonly string[] Reads =
    [
        "Describe",
        "List",
        "Get",
        "BatchGet",
        "Lookup",
        "Filter",
        "Search",
        "Test",
        "AssumeRole",
        "HEAD ",
        "GET ",
    ];

    /// <summary>Everything that is not known to only read.</summary>
    public bool IsWrite => !Reads.Any(prefix => Operation.StartsWith(prefix, StringComparison.Ordinal));

    public override string ToString() =>
        $"#{Number} {Service} {Region} {Operation} {string.Join('&', Parameters.Select(p => $"{p.Key}={p.Value}"))}{Body} -> {Status}";
}
