using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogFilters;

/// <summary>A CloudWatch Logs on 127.0.0.1 that answers by operation.</summary>
internal sealed class LogsStub : IAsyncDisposable
{
    private readonly AwsStub _stub;
    private readonly AwsConnectionFactory _factory;

    private LogsStub(AwsStub stub)
    {
        _stub = stub;
        _factory = new(
            new AwsClientOptions
            {
                EndpointUrl = stub.Url,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
        Connection = _factory.Connect(new AwsCredentials.Static("key", "secret"), "eu-west-1");
    }

    public AwsConnection Connection { get; }

    /// <summary>The operations that were called.</summary>
    public IReadOnlyList<string> Calls => [.. _stub.Requests.Select(OperationOf)];

    /// <param name="answer">Given the operation and how many calls came before.</param>
    public static async Task<LogsStub> StartAsync(Func<string, int, StubAnswer> answer) =>
        new(await AwsStub.StartAsync((request, before) => answer(OperationOf(request), before)));

    public static StubAnswer Refusal(string code, string message, int status = 400) =>
        StubAnswer.Json($$"""{"__type":"{{code}}","message":"{{message}}"}""", status);

    public async ValueTask DisposeAsync()
    {
        _factory.Dispose();
        await _stub.DisposeAsync();
    }

    private static string OperationOf(StubRequest request) => request.Headers["X-Amz-Target"].Split('.')[1];
}
