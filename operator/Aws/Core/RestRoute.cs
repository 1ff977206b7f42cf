namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>Where a REST request goes: <c>GET /detector/{id}/filter?nextToken=…</c></summary>
/// <param name="Segments">Of the path. Each is encoded as a whole, its slashes too.</param>
internal sealed record RestRoute(string Method, params IReadOnlyList<string> Segments)
{
    private readonly List<KeyValuePair<string, string>> _query = [];

    /// <summary>In order; a name may come more than once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => _query;

    public static RestRoute Get(params IReadOnlyList<string> segments) => new("GET", segments);

    public static RestRoute Post(params IReadOnlyList<string> segments) => new("POST", segments);

    public static RestRoute Delete(params IReadOnlyList<string> segments) => new("DELETE", segments);

    /// <summary>Null says nothing.</summary>
    public RestRoute With(string name, string? value)
    {
        if (value is not null)
            _query.Add(new(name, value));
        return this;
    }
}
