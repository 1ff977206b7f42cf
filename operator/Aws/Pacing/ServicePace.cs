namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>The queues of one service for one account in one Region.</summary>
internal sealed class ServicePace(CallPacer pacer, string accountId, string region, string service)
{
    public CallQueue QueueOf(string operation) => pacer.QueueOf(accountId, region, service, operation);
}
