using SageMakerMonitorOperator.Api.LogGroups;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class LogGroupValidator
{
    public static KindValidator<LogGroup> Instance { get; } =
        new(
            ResourceDefinitions.LogGroups,
            group => Rules.Check("spec", group.Spec),
            (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec)
        );
}
