namespace SageMakerMonitorOperator.AwsSimulator.Inventory;

/// <summary>A service that has resources.</summary>
internal interface IResourceInventory
{
    /// <summary>Everything that the account has in any region, as it was that long ago.</summary>
    IEnumerable<AwsResource> Resources(string accountId, TimeSpan lag = default);
}
