namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

/// <summary>An STS on 127.0.0.1 that says whose account it is, or refuses.</summary>
internal sealed class StsStub : IAsyncDisposable
{
    private AwsStub _stub = null!;

    public Uri Url => _stub.Url;

    public int Calls => _stub.Requests.Count;

    /// <summary>Answers that the key is not known.</summary>
    public bool Refuses { get; set; }

    /// <summary>Held before each answer.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public static async Task<StsStub> StartAsync()
    {
        var sts = new StsStub();
        sts._stub = await AwsStub.StartAsync(async (_, _) => await sts.AnswerAsync());
        return sts;
    }

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    private async Task<StubAnswer> AnswerAsync()
    {
        await Before();
        return Refuses ? StubAnswer.Error(403, "InvalidClientTokenId") : StubAnswer.Identity;
    }
}
