using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Planning;

/// <summary>
/// A resource as canonical text per field: what AWS treats as equal has the same text, and a field at AWS's default is
/// absent. Two resources are equal when their fields are.
/// </summary>
public sealed class Fields
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    public void Set(string field, string? canonical)
    {
        if (canonical is not null)
        {
            _values[field] = canonical;
        }
    }

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Every field in which <paramref name="observed"/> differs from <paramref name="desired"/>, in order of name.</summary>
    public static IReadOnlyList<FieldDrift> Compare(Fields desired, Fields observed) =>
        [
            .. desired
                ._values.Keys.Union(observed._values.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(field => new FieldDrift
                {
                    Field = field,
                    Desired = desired._values.GetValueOrDefault(field),
                    Observed = observed._values.GetValueOrDefault(field),
                })
                .Where(drift => drift.Desired != drift.Observed),
        ];
}
