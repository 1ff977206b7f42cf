using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Tools.Schema;

/// <summary>What reflection says of the API types.</summary>
internal static class ApiTypes
{
    /// <summary>Every finished kind, by name.</summary>
    public static IReadOnlyList<ApiKind> Kinds(Assembly api) =>
        [
            .. Finished(api)
                .Select(type => (type, entity: type.GetCustomAttribute<KubernetesEntityAttribute>()))
                .Where(kind => kind.entity is not null)
                .Select(kind => new ApiKind(kind.type, kind.entity!))
                .OrderBy(kind => kind.Entity.Kind, StringComparer.Ordinal),
        ];

    public static IEnumerable<Type> Finished(Assembly api) =>
        api.GetTypes().Where(type => type.GetCustomAttribute<IgnoreAttribute>() is null);

    /// <summary>
    /// The fields that go over the wire: those of base types first, in the order of declaration. An override, which has words
    /// of its own, takes the place of what it overrides.
    /// </summary>
    public static IEnumerable<PropertyInfo> Fields(Type type) =>
        Lineage(type)
            .Reverse()
            .SelectMany(declaring =>
                declaring
                    .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                    .Where(property => property.CanWrite)
            )
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .Select(same => same.Last());

    // A field may have a name that no property of a record can have.
    public static string JsonName(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<RequiredMemberAttribute>() is not null;

    /// <summary>The type of the items of a list, or null.</summary>
    public static Type? ItemType(Type type) => Argument(type, typeof(IReadOnlyList<>), 0);

    /// <summary>The type of the values of a map, or null.</summary>
    public static Type? ValueType(Type type) => Argument(type, typeof(IReadOnlyDictionary<,>), 1);

    /// <summary>A record of our own, which has fields.</summary>
    public static bool IsObject(Type type) =>
        type is { IsClass: true }
        && type.Namespace!.StartsWith(nameof(SageMakerMonitorOperator), StringComparison.Ordinal);

    /// <summary>The type of a field without its nullability, or of its items or values, where that is one of our records.</summary>
    public static Type? ObjectIn(Type type)
    {
        var inner = ItemType(type) ?? ValueType(type) ?? type;
        return IsObject(inner) ? inner : null;
    }

    private static IEnumerable<Type> Lineage(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            yield return type;
        }
    }

    private static Type? Argument(Type type, Type generic, int index) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments()[index] : null;
}

/// <summary>A kind: its C# type, and its names.</summary>
internal sealed record ApiKind(Type Type, KubernetesEntityAttribute Entity)
{
    public string CrdName => $"{Entity.PluralName}.{Entity.Group}";

    public Type Spec => Type.GetProperty(nameof(CustomResource<object, ResourceStatus>.Spec))!.PropertyType;

    public Type Status => Type.GetProperty(nameof(CustomResource<object, ResourceStatus>.Status))!.PropertyType;

    public bool IsNamespaced => Entity.Scope == EntityScope.Namespaced;
}
