using System.Globalization;
using Microsoft.AspNetCore.Http;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Answering;

/// <summary>A request's way: read, faults before, access, throttling, latency, the service, faults after, written.</summary>
internal sealed class RequestChain(
    RequestReader reader,
    Execution execution,
    FaultPlan faults,
    CallLog calls,
    TimeProvider clock
)
{
    private long requests;

    public async Task AnswerAsync(HttpContext http)
    {
        var requestId = NextRequestId();
        // Clients whose clock differs take AWS's from here.
        http.Response.Headers.Date = clock.GetUtcNow().ToString("R");
        try
        {
            var request = await reader.ReadAsync(http.Request, http.RequestAborted);
            await AnswerAsync(new Exchange(http, request, execution.ServiceOf(request), requestId));
        }
        catch (AwsException unreadable)
        {
            var protocol = RequestReader.ProtocolOf(http.Request);
            await AnswerWriter.WriteAsync(http.Response, protocol, service: null, unreadable, requestId);
        }
    }

    private async Task AnswerAsync(Exchange exchange)
    {
        var fault = faults.Next(exchange.Request);
        var outcome = fault is { Fault.IsAfter: false }
            ? Outcome.Refused(fault.Fault.Answer(exchange.Request))
            : await execution.ExecuteAsync(exchange);
        // Before the fault happens and before the answer: a test that has seen either finds the call in the log.
        calls.Add(exchange, outcome, injected: fault is not null);
        if (fault is null || await StrikeAsync(fault, exchange))
        {
            await exchange.WriteAsync(outcome);
        }
    }

    /// <returns>False where the client gets no answer.</returns>
    private static async Task<bool> StrikeAsync(PlannedFault fault, Exchange exchange)
    {
        await fault.StrikeAsync();
        switch (fault.Fault)
        {
            case Fault.Silence:
                await exchange.ClientGoneAsync();
                return false;
            case Fault.Cut or Fault.Kill:
                exchange.Cut();
                return false;
            default:
                return true;
        }
    }

    // Shaped as AWS's, and counted, so that a run can be repeated.
    private string NextRequestId() =>
        "00000000-0000-4000-8000-" + Interlocked.Increment(ref requests).ToString("x12", CultureInfo.InvariantCulture);
}
