using System.Diagnostics.CodeAnalysis;
using System.Net;
using Amazon.Runtime;

namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>One pool of connections for all clients: many accounts and regions cost no pool each.</summary>
internal sealed class SharedHttp : HttpClientFactory, IDisposable
{
    private readonly HttpClient _client;

    [SuppressMessage("Reliability", "CA2000", Justification = "The client disposes of its handler.")]
    public SharedHttp(AwsClientOptions options, EndpointOverride? loopback) =>
        _client = new HttpClient(new WholeAnswerHandler(Handler(options, loopback)), disposeHandler: true)
        {
            Timeout = options.RequestTimeout,
        };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler Handler(AwsClientOptions options, EndpointOverride? loopback)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None, // Core reads lengths and checksums of the raw body.
            ConnectTimeout = options.ConnectTimeout,
            MaxConnectionsPerServer = options.MaxConnectionsPerServer,
            PooledConnectionLifetime = options.PooledConnectionLifetime,
            UseCookies = false,
        };
        if (loopback is null)
            return handler;
        handler.UseProxy = false; // A proxy on this machine would carry calls away from it.
        handler.ConnectCallback = new LoopbackGuard(loopback).ConnectAsync;
        return handler;
    }
}
