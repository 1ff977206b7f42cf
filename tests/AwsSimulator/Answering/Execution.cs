using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Throttling;

namespace SageMakerMonitorOperator.AwsSimulator.Answering;

/// <summary>The part of a request's way that AWS has too: may the caller, is the rate kept, how long does it take, what
/// does the service say.</summary>
internal sealed class Execution(
    IEnumerable<IAwsService> services,
    AccessControl access,
    Throttler throttling,
    Latency latency
)
{
    private readonly Dictionary<string, IAwsService> bySigningName = services.ToDictionary(service =>
        service.SigningName
    );

    public IAwsService? ServiceOf(AwsRequest request) => bySigningName.GetValueOrDefault(request.Service);

    public async Task<Outcome> ExecuteAsync(Exchange exchange)
    {
        try
        {
            exchange = exchange with { Request = access.Admit(exchange.Request, exchange.Service) };
            throttling.Pass(exchange.Request);
            await latency.PassAsync(exchange.Request.Operation, exchange.ClientGone);
            return Outcome.Of(Answer(exchange));
        }
        catch (AwsException refusal)
        {
            return Outcome.Refused(refusal);
        }
    }

    private static JsonObject Answer(Exchange exchange) =>
        exchange.Service?.Answer(exchange.Request)
        ?? throw new AwsException("UnknownService", $"The simulator has no service {exchange.Request.Service}.");
}
