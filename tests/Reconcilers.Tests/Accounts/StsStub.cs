namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

/// <summary>An STS on 127.0.0.1 that says whose account it is and gives out sessions, or refuses.</summary>
internal sealed class StsStub : IAsyncDisposable
{
    private AwsStub _stub = null!;

    public Uri Url => _stub.Url;

    public int Calls => _stub.Requests.Count;

    /// <summary>The parameters of every call.</summary>
    public IReadOnlyList<Dictionary<string, string>> Forms => [.. _stub.Requests.Select(request => request.Form)];

    /// <summary>Whose signature the last call had.</summary>
    public string SignedBy => _stub.Requests[^1].Headers["Authorization"].Split("Credential=")[1].Split('/')[0];

    /// <summary>Answers that the key is not known.</summary>
    public bool Refuses { get; set; }

    /// <summary>Refuses this operation.</summary>
    public string? RefusesOnly { get; set; }

    /// <summary>When the sessions that it gives out expire.</summary>
    public Func<DateTimeOffset> Expiration { get; set; } = () => new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Held before each answer.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public static async Task<StsStub> StartAsync()
    {
        var sts = new StsStub();
        sts._stub = await AwsStub.StartAsync(async (request, _) => await sts.AnswerAsync(request.Form["Action"]));
        return sts;
    }

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    private async Task<StubAnswer> AnswerAsync(string action)
    {
        await Before();
        return Refuses || action == RefusesOnly ? StubAnswer.Error(403, "InvalidClientTokenId")
            : action == "GetCallerIdentity" ? StubAnswer.Identity
            : Session(action);
    }

    private StubAnswer Session(string action) =>
        StubAnswer.Xml(
            action,
            $"<{action}Result><Credentials><AccessKeyId>ASIACANARY0000000002</AccessKeyId>"
                + "<SecretAccessKey>canary-session-secret</SecretAccessKey><SessionToken>canary-session-token</SessionToken>"
                + $"<Expiration>{Expiration():yyyy-MM-ddTHH:mm:ssZ}</Expiration></Credentials></{action}Result>"
        );
}
