using System.Net.Http.Headers;

namespace SageMakerMonitorOperator.Testbed.ApiServer;

/// <summary>The testbed's own requests. The server makes its certificate while it starts, so there is none to trust
/// beforehand; nobody is between us on the loopback interface.</summary>
internal static class AdminClient
{
    public static HttpClient Create(Uri url, string token)
    {
#pragma warning disable MA0039, CA5400 // see above
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        var client = new HttpClient(handler) { BaseAddress = url };
#pragma warning restore MA0039, CA5400
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
