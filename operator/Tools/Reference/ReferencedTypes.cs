using SageMakerMonitorOperator.Tools.Schema;

namespace SageMakerMonitorOperator.Tools.Reference;

/// <summary>Which records make up a kind.</summary>
internal static class ReferencedTypes
{
    /// <summary>Spec, status and all records inside, each once, in reading order.</summary>
    public static IReadOnlyList<Type> Of(ApiKind kind)
    {
        var found = new List<Type>();
        Visit(kind.Spec, found);
        Visit(kind.Status, found);
        return found;
    }

    /// <summary>Those of more than one kind.</summary>
    public static IReadOnlyList<Type> Shared(IEnumerable<ApiKind> kinds) =>
        [.. kinds.SelectMany(Of).GroupBy(type => type).Where(uses => uses.Count() > 1).Select(uses => uses.Key)];

    private static void Visit(Type type, List<Type> found)
    {
        if (found.Contains(type))
        {
            return;
        }

        found.Add(type);
        foreach (
            var inner in ApiTypes.Fields(type).Select(field => ApiTypes.ObjectIn(field.PropertyType)).OfType<Type>()
        )
        {
            Visit(inner, found);
        }
    }
}
