using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>The normal form of what goes with a task on an ECS cluster.</summary>
internal static class EcsFields
{
    private const string PublicIpDisabled = "DISABLED";

    public static void Set(Fields fields, string prefix, EcsParameters? ecs)
    {
        if (ecs is null)
        {
            return;
        }

        Set("taskDefinitionArn", ecs.TaskDefinitionArn);
        Set("taskCount", TargetFields.Number(ecs.TaskCount ?? 1));
        Set("launchType", ecs.LaunchType);
        Set("platformVersion", ecs.PlatformVersion);
        Set("group", ecs.Group);
        Set("capacityProviderStrategy", Canonical.Set(ecs.CapacityProviderStrategy?.Select(Capacity)));
        Set("enableECSManagedTags", True(ecs.EnableECSManagedTags));
        Set("enableExecuteCommand", True(ecs.EnableExecuteCommand));
        Set(
            "placementConstraints",
            Canonical.Set(ecs.PlacementConstraints?.Select(one => $"{one.Type} {one.Expression}".TrimEnd()))
        );
        Set(
            "placementStrategy",
            ParameterFields.Ordered([
                .. (ecs.PlacementStrategy ?? []).Select(one => $"{one.Type} {one.Field}".TrimEnd()),
            ])
        );
        Set("propagateTags", ecs.PropagateTags);
        Set("referenceId", ecs.ReferenceId);
        Set(
            "tags",
            Canonical.Set(ecs.Tags?.Select(tag => $"{Canonical.Quoted(tag.Key)}: {Canonical.Quoted(tag.Value)}"))
        );
        Network(ecs.NetworkConfiguration?.AwsVpcConfiguration);

        void Set(string name, string? value) => fields.Set(prefix + name, Canonical.Text(value));

        void Network(AwsVpcConfiguration? network)
        {
            const string Path = "networkConfiguration.awsvpcConfiguration.";
            Set($"{Path}subnets", Canonical.Set(network?.Subnets));
            Set($"{Path}securityGroups", Canonical.Set(network?.SecurityGroups));
            Set($"{Path}assignPublicIp", network?.AssignPublicIp == PublicIpDisabled ? null : network?.AssignPublicIp);
        }
    }

    private static string Capacity(CapacityProviderStrategyItem item) =>
        $"{item.CapacityProvider} weight {TargetFields.Number(item.Weight ?? 0)} base {TargetFields.Number(item.Base ?? 0)}";

    private static string? True(bool? value) => value == true ? "true" : null;
}
