namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Paths as the API server writes them: <c>spec.metrics[0].id</c>.</summary>
internal static class FieldPath
{
    public static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public static string Key(string path, string key) => $"{path}[{key}]";

    public static string Item(string path, int index) => $"{path}[{index}]";
}
