using System.Net;
using System.Text;
using System.Text.Json;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

/// <summary>An API server that has Secrets and nothing else.</summary>
internal sealed class FakeSecrets : HttpMessageHandler
{
    /// <summary>The keys of the Secret operator-system/aws-key; null: there is none.</summary>
    public Dictionary<string, string>? AwsKey { get; set; } =
        new(StringComparer.Ordinal) { ["accessKeyId"] = "AKIDEXAMPLE", ["secretAccessKey"] = "wJalrSECRET" };

    /// <summary>What the server answers instead of the Secret.</summary>
    public HttpStatusCode? Failure { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        request.RequestUri!.AbsolutePath.ShouldBe("/api/v1/namespaces/operator-system/secrets/aws-key");
        if (Failure is { } failure)
        {
            return Task.FromResult(
                Answer(
                    failure,
                    new
                    {
                        kind = "Status",
                        message = "no",
                        code = (int)failure,
                    }
                )
            );
        }

        return Task.FromResult(AwsKey is { } key ? Answer(HttpStatusCode.OK, Secret(key)) : NotFound);
    }

    private static HttpResponseMessage NotFound =>
        Answer(
            HttpStatusCode.NotFound,
            new
            {
                kind = "Status",
                reason = "NotFound",
                message = "no such secret",
                code = 404,
            }
        );

    private static object Secret(Dictionary<string, string> key) =>
        new
        {
            apiVersion = "v1",
            kind = "Secret",
            metadata = new
            {
                name = "aws-key",
                @namespace = "operator-system",
                resourceVersion = string.Join(',', key.Values),
            },
            data = key.ToDictionary(
                pair => pair.Key,
                pair => Convert.ToBase64String(Encoding.UTF8.GetBytes(pair.Value))
            ),
        };

    private static HttpResponseMessage Answer(HttpStatusCode status, object body) =>
        new(status) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
}
