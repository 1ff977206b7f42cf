using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Inventory;

/// <summary>
/// What an account has, without what differs between two equal runs (times, states): region, service, ARN, then
/// <c>configuration</c> and <c>tags</c>, all in ordinal order.
/// </summary>
internal static class AccountSnapshot
{
    public static JsonObject Of(string accountId, IEnumerable<IResourceInventory> inventories) =>
        Group(
            inventories.SelectMany(inventory => inventory.Resources(accountId)),
            resource => resource.Region,
            region => Group(region, resource => resource.Service, ByArn)
        );

    private static JsonObject Group(
        IEnumerable<AwsResource> resources,
        Func<AwsResource, string> key,
        Func<IEnumerable<AwsResource>, JsonObject> content
    ) =>
        new(
            resources
                .GroupBy(key)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)content(group)))
        );

    private static JsonObject ByArn(IEnumerable<AwsResource> resources) =>
        Group(resources, resource => resource.Arn, same => Show(same.Single()));

    private static JsonObject Show(AwsResource resource) =>
        new()
        {
            ["configuration"] = Sorted(resource.Configuration),
            ["tags"] = Sorted(
                new JsonObject(resource.Tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value)))
            ),
        };

    // The order of list items is kept: it is the user's.
    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject fields => new JsonObject(
                fields
                    .OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            { } text => text.DeepClone(),
            null => null,
        };
}
