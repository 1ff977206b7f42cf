namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>Where an operation of a REST service is found.</summary>
/// <param name="Path">With labels in braces, as the service model has it: <c>/detector/{DetectorId}</c>.</param>
public sealed record RestRoute(string Operation, string Method, string Path)
{
    /// <summary>A parameter that the query must have: S3 tells operations apart by it.</summary>
    public string? Query { get; init; }

    /// <summary>Parameters of the query that are lists.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>What stands in the place of the labels, decoded; null where the request goes elsewhere.</summary>
    internal IReadOnlyDictionary<string, string>? LabelsIn(WireRequest wire)
    {
        var (expected, actual) = (Path.Split('/'), wire.Path.Split('/'));
        if (wire.Method != Method || expected.Length != actual.Length || !HasQuery(wire.Query))
        {
            return null;
        }

        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in expected.Zip(actual))
        {
            if (name.StartsWith('{'))
            {
                labels[name.Trim('{', '}')] = Uri.UnescapeDataString(value);
            }
            else if (name != value)
            {
                return null;
            }
        }

        return labels;
    }

    private bool HasQuery(string query) =>
        Query is null || query.Split('&').Any(parameter => parameter.Split('=')[0] == Query);
}
