using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SageMakerMonitorOperator.Tests.Shared.Stub;

/// <summary>An HTTP server on 127.0.0.1 that answers what a test says and keeps what it was asked.</summary>
internal sealed class AwsStub : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly Func<StubRequest, int, Task<StubAnswer>> _answer;

    private AwsStub(Func<StubRequest, int, Task<StubAnswer>> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(HandleAsync);
    }

    public Uri Url { get; private set; } = null!;

    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    public StubRequest Only => Requests.ShouldHaveSingleItem();

    public static Task<AwsStub> StartAsync(StubAnswer answer) => StartAsync((_, _) => answer);

    /// <summary>Answers each request by itself.</summary>
    /// <param name="answer">Gets the request and how many came before it.</param>
    public static Task<AwsStub> StartAsync(Func<StubRequest, int, StubAnswer> answer) =>
        StartAsync((request, before) => Task.FromResult(answer(request, before)));

    /// <summary>Answers each request by itself, in its own time.</summary>
    /// <param name="answer">Gets the request and how many came before it.</param>
    public static async Task<AwsStub> StartAsync(Func<StubRequest, int, Task<StubAnswer>> answer)
    {
        var stub = new AwsStub(answer);
        await stub._server.StartAsync();
        var addresses = stub._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        stub.Url = new Uri(addresses!.Addresses.Single());
        return stub;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new StubRequest(context.Request, await reader.ReadToEndAsync(context.RequestAborted));
        var before = _requests.Count;
        _requests.Enqueue(request);
        var answer = await _answer(request, before);
        await answer.WriteAsync(context);
    }
}
