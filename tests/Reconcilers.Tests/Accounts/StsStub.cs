using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

/// <summary>An STS on 127.0.0.1 that says whose account it is, or refuses.</summary>
internal sealed class StsStub : IAsyncDisposable
{
    private readonly WebApplication _server;
    private int _calls;

    private StsStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public Uri Url { get; private set; } = null!;

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Answers that the key is not known.</summary>
    public bool Refuses { get; set; }

    /// <summary>Refuses this operation.</summary>
    public string? RefusesOnly { get; set; }

    /// <summary>Held before each answer.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public static async Task<StsStub> StartAsync()
    {
        var stub = new StsStub();
        await stub._server.StartAsync();
        var addresses = stub._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        stub.Url = new Uri(addresses!.Addresses.Single());
        return stub;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>The parameters of every call.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Forms { get; } = new();

    /// <summary>When the sessions that it gives out expire.</summary>
    public Func<DateTimeOffset> Expiration { get; set; } = () => new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The access key id that signed the last call.</summary>
    public string? SignedBy { get; private set; }

    private async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        Forms.Enqueue(form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal));
        SignedBy = context.Request.Headers.Authorization.ToString().Split("Credential=") is [_, var scope]
            ? scope.Split('/')[0]
            : null;
        Interlocked.Increment(ref _calls);
        await Before();
        var action = form["Action"].ToString();
        var refuses = Refuses || action == RefusesOnly;
        context.Response.StatusCode = refuses ? 403 : 200;
        context.Response.ContentType = "text/xml";
        var answer = action == "GetCallerIdentity" ? Identity : Session(action);
        await context.Response.WriteAsync(refuses ? Refusal : answer, context.RequestAborted);
    }

    private string Session(string action) =>
        $"""
            <{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result><Credentials>
            <AccessKeyId>ASIACANARY0000000002</AccessKeyId><SecretAccessKey>canary-session-secret</SecretAccessKey>
            <SessionToken>canary-session-token</SessionToken><Expiration>{Expiration():yyyy-MM-ddTHH:mm:ssZ}</Expiration>
            </Credentials></{action}Result><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></{action}Response>
            """;

    private const string Refusal = """
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
        <Code>InvalidClientTokenId</Code><Message>unknown</Message></Error><RequestId>r-9</RequestId></ErrorResponse>
        """;

    private const string Identity = $"""
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
        <Arn>arn:aws-cn:iam::{TestAccounts.Id}:user/ops</Arn><UserId>U</UserId><Account>{TestAccounts.Id}</Account>
        </GetCallerIdentityResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
        """;
}
