using Events = SageMakerMonitorOperator.Aws.EventBridge;
using Spec = SageMakerMonitorOperator.Api.EventRules;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>What goes with targets of one service, as PutTargets takes it; null where the spec has nothing.</summary>
internal static class ParameterRequests
{
    public static Events.RunCommandParameters? RunCommand(Spec.RunCommandParameters? parameters) =>
        parameters is null
            ? null
            : new()
            {
                RunCommandTargets =
                [
                    .. parameters.RunCommandTargets.Select(target => new Events.RunCommandTarget
                    {
                        Key = target.Key,
                        Values = target.Values,
                    }),
                ],
            };

    public static Events.BatchParameters? Batch(Spec.BatchParameters? parameters) =>
        parameters is null
            ? null
            : new()
            {
                JobDefinition = parameters.JobDefinition,
                JobName = parameters.JobName,
                ArrayProperties = parameters.ArrayProperties is { } array ? new() { Size = array.Size } : null,
                RetryStrategy = parameters.RetryStrategy is { } retry ? new() { Attempts = retry.Attempts } : null,
            };

    public static Events.HttpParameters? Http(Spec.HttpParameters? parameters) =>
        parameters is null
            ? null
            : new()
            {
                PathParameterValues = parameters.PathParameterValues,
                HeaderParameters = parameters.HeaderParameters,
                QueryStringParameters = parameters.QueryStringParameters,
            };

    public static Events.RedshiftDataParameters? Redshift(Spec.RedshiftDataParameters? parameters) =>
        parameters is null
            ? null
            : new()
            {
                Database = parameters.Database,
                DbUser = parameters.DbUser,
                SecretManagerArn = parameters.SecretManagerArn,
                Sql = parameters.Sql,
                Sqls = parameters.Sqls,
                StatementName = parameters.StatementName,
                WithEvent = parameters.WithEvent,
            };

    public static Events.SageMakerPipelineParameters? Pipeline(Spec.SageMakerPipelineParameters? parameters) =>
        parameters is null
            ? null
            : new()
            {
                PipelineParameterList =
                [
                    .. parameters.PipelineParameterList.Select(parameter => new Events.SageMakerPipelineParameter
                    {
                        Name = parameter.Name,
                        Value = parameter.Value,
                    }),
                ],
            };

    public static Events.EcsParameters? Ecs(Spec.EcsParameters? parameters) =>
        parameters is null
            ? null
            : new()
            {
                TaskDefinitionArn = parameters.TaskDefinitionArn,
                TaskCount = parameters.TaskCount,
                LaunchType = parameters.LaunchType,
                NetworkConfiguration = Network(parameters.NetworkConfiguration?.AwsvpcConfiguration),
                PlatformVersion = parameters.PlatformVersion,
                Group = parameters.Group,
                CapacityProviderStrategy = List(parameters.CapacityProviderStrategy, Capacity),
                EnableECSManagedTags = parameters.EnableECSManagedTags,
                EnableExecuteCommand = parameters.EnableExecuteCommand,
                PlacementConstraints = List(
                    parameters.PlacementConstraints,
                    constraint => new Events.PlacementConstraint
                    {
                        Type = constraint.Type,
                        Expression = constraint.Expression,
                    }
                ),
                PlacementStrategy = List(
                    parameters.PlacementStrategy,
                    strategy => new Events.PlacementStrategy { Type = strategy.Type, Field = strategy.Field }
                ),
                PropagateTags = parameters.PropagateTags,
                ReferenceId = parameters.ReferenceId,
                Tags = parameters.Tags is { } tags ? RuleTags.ToList(tags) : null,
            };

    private static Events.NetworkConfiguration? Network(Spec.AwsvpcConfiguration? network) =>
        network is null
            ? null
            : new()
            {
                AwsVpcConfiguration = new()
                {
                    Subnets = network.Subnets,
                    SecurityGroups = network.SecurityGroups,
                    AssignPublicIp = network.AssignPublicIp,
                },
            };

    private static Events.CapacityProviderStrategyItem Capacity(Spec.CapacityProviderStrategyItem item) =>
        new()
        {
            CapacityProvider = item.CapacityProvider,
            Weight = item.Weight,
            Base = item.Base,
        };

    private static IReadOnlyList<TOut>? List<TIn, TOut>(IReadOnlyList<TIn>? items, Func<TIn, TOut> convert) =>
        items is null ? null : [.. items.Select(convert)];
}
