namespace SageMakerMonitorOperator.Kubernetes.Schema;

/// <summary>Names a kind in the API. The attribute names in this folder follow KubeOps, so that its users feel at home.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KubernetesEntityAttribute : Attribute
{
    public required string Group { get; init; }
    public required string ApiVersion { get; init; }
    public required string Kind { get; init; }
    public required string PluralName { get; init; }
    public string[] ShortNames { get; init; } = [];
    public string[] Categories { get; init; } = [];
    public EntityScope Scope { get; init; } = EntityScope.Namespaced;
}

/// <summary>Whether objects of a kind live in a namespace.</summary>
public enum EntityScope
{
    Namespaced,
    Cluster,
}

/// <summary>A column of <c>kubectl get</c>, in the order of declaration. Priority 1 shows with <c>-o wide</c> only.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AdditionalPrinterColumnAttribute(string name, string jsonPath) : Attribute
{
    public string Name { get; } = name;
    public string JsonPath { get; } = jsonPath;
    public string Type { get; init; } = "string";
    public int Priority { get; init; }
}

/// <summary>A right on the Kubernetes API that the operator needs; the RBAC manifests are generated from these.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EntityRbacAttribute : Attribute
{
    public string Group { get; init; } = "";
    public required string[] Resources { get; init; }
    public required string[] Verbs { get; init; }
    public string[] ResourceNames { get; init; } = [];

    /// <summary>True: granted in the operator's own namespace only (a Role), not in the cluster.</summary>
    public bool OwnNamespaceOnly { get; init; }
}

/// <summary>Schema <c>pattern</c> (RE2, as the API server matches it: anywhere, unless anchored).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PatternAttribute(string pattern) : Attribute
{
    public string Pattern { get; } = pattern;
}

/// <summary>Schema <c>minLength</c> and <c>maxLength</c>, in characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LengthAttribute(int minLength, int maxLength) : Attribute
{
    public int MinLength { get; } = minLength;
    public int MaxLength { get; } = maxLength;
}

/// <summary>Schema <c>minimum</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RangeMinimumAttribute(double minimum) : Attribute
{
    public double Minimum { get; } = minimum;
}

/// <summary>Schema <c>maximum</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RangeMaximumAttribute(double maximum) : Attribute
{
    public double Maximum { get; } = maximum;
}

/// <summary>Schema <c>minItems</c>/<c>maxItems</c> of a list, or <c>minProperties</c>/<c>maxProperties</c> of a map.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemsAttribute : Attribute
{
    public int MinItems { get; init; }
    public required int MaxItems { get; init; }
}

/// <summary>Length, and for lists the pattern, of the strings inside a list or of the values inside a map.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemLengthAttribute(int minLength, int maxLength) : Attribute
{
    public int MinLength { get; } = minLength;
    public int MaxLength { get; } = maxLength;
    public string? Pattern { get; init; }
}

/// <summary>Schema <c>enum</c> for values that AWS names (own enums are C# enums).</summary>
[AttributeUsage(AttributeTargets.Property)]
public class AllowedValuesAttribute(params string[] values) : Attribute
{
    public string[] Values { get; } = values;
}

/// <summary>Schema <c>default</c>: static, for unset fields only.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute(string value) : Attribute
{
    public string Value { get; } = value;
}

/// <summary><c>x-kubernetes-list-type: map</c> with these keys. A list without it, or <see cref="ListSetAttribute"/>, is atomic.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListMapAttribute(params string[] keys) : Attribute
{
    public string[] Keys { get; } = keys;
}

/// <summary><c>x-kubernetes-list-type: set</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListSetAttribute : Attribute;

/// <summary><c>x-kubernetes-map-type: atomic</c>: one field manager owns the whole, since parts of two would make no sense.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class AtomicMapAttribute : Attribute;

/// <summary>Leaves a kind out of crds/ and the RBAC until it is finished.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IgnoreAttribute : Attribute;
