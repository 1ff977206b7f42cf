namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>
/// Reads the body before the answer counts as one. HttpClient's timeout ends with the headers and AWSSDK.Core reads the
/// rest without any: a body that stops in the middle would hang its caller for ever.
/// </summary>
internal sealed class WholeAnswerHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = await base.SendAsync(request, cancellationToken);
        try
        {
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }
}
