using Microsoft.AspNetCore.Http;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Answering;

/// <summary>A request that was read, and the connection that waits for its answer.</summary>
internal sealed record Exchange(HttpContext Http, AwsRequest Request, IAwsService? Service, string RequestId)
{
    public CancellationToken ClientGone => Http.RequestAborted;

    public Task WriteAsync(Outcome outcome) =>
        outcome.Refusal is { } refusal
            ? AnswerWriter.WriteAsync(Http.Response, Request.Protocol, Service, refusal, RequestId)
            : AnswerWriter.WriteAsync(Http.Response, Request, Service!, outcome.Result!, RequestId);

    public void Cut() => Http.Abort();

    public async Task ClientGoneAsync()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = ClientGone.Register(gone.SetResult);
        await gone.Task;
    }
}
