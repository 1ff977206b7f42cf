using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Tagging;

/// <summary>Resource Groups Tagging API, 2017-01-26: what carries which tags.</summary>
internal sealed class TaggingService(IReadOnlyList<IResourceInventory> inventories, Lags lags, TimeProvider clock)
    : IAwsService
{
    public string SigningName => "tagging";

    public string ActionPrefix => "tag";

    public string XmlNamespace => "";

    public JsonObject Answer(AwsRequest request) =>
        request.Operation == "GetResources"
            ? GetResources.Answer(Resources(request), request, clock.GetUtcNow())
            : throw new AwsException(
                "UnknownOperationException",
                $"The simulator has no operation {request.Operation}."
            );

    // "Returns all the tagged or previously tagged resources … does not return untagged resources" (API reference).
    private IEnumerable<AwsResource> Resources(AwsRequest request) =>
        inventories
            .SelectMany(inventory => inventory.Resources(request.AccountId, lags.Tagging))
            .Where(resource => resource.Region == request.Region && resource.EverTagged)
            .OrderBy(resource => resource.Arn, StringComparer.Ordinal);
}
