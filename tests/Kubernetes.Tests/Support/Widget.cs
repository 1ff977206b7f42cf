using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Support;

public sealed record WidgetSpec
{
    public required int Size { get; init; }
}

public sealed record WidgetStatus : ResourceStatus
{
    public string? Note { get; init; }
    public double? Level { get; init; }
}

public sealed record Widget : CustomResource<WidgetSpec, WidgetStatus>
{
    public static ResourceDefinition<Widget> Definition { get; } =
        new("example.dev", "v1", "widgets", "Widget", EntityScope.Namespaced, WidgetJson.Default.Widget);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Widget))]
[JsonSerializable(typeof(WidgetStatus))]
public sealed partial class WidgetJson : JsonSerializerContext;
