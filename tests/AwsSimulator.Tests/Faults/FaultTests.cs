using System.Diagnostics;
using System.Net;
using SageMakerMonitorOperator.AwsSimulator.Faults;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Faults;

public sealed class FaultTests : IAsyncLifetime
{
    private AwsSimulatorServer server = null!;
    private AwsQueryClient client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await AwsSimulatorServer.StartAsync(cancellationToken: Cancellation);
        client = new(server.Url);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return server.DisposeAsync();
    }

    [Theory]
    [InlineData("Throttle", HttpStatusCode.BadRequest, "Throttling")]
    [InlineData("Deny", HttpStatusCode.Forbidden, "AccessDenied")]
    [InlineData("ServerError", HttpStatusCode.InternalServerError, "InternalFailure")]
    [InlineData("Error", HttpStatusCode.BadRequest, "LimitExceeded")]
    public async Task A_refusal_comes_in_the_querys_words_and_nothing_is_executed(
        string fault,
        HttpStatusCode status,
        string code
    )
    {
        server.Faults.Add(new(), Named(fault));

        var answer = await PutAsync("a");

        answer.Status.ShouldBe(status);
        answer.One("Code").ShouldBe(code);
        Exists("a").ShouldBeFalse();
        var call = server.Calls.After(0).ShouldHaveSingleItem();
        (call.ErrorCode, call.Committed, call.Injected).ShouldBe((code, false, true));
    }

    [Theory]
    [InlineData("Throttle", "ThrottledException")]
    [InlineData("Deny", "AccessDeniedException")]
    public async Task A_refusal_comes_in_the_words_of_awsJson_too(string fault, string code)
    {
        server.Faults.Add(new() { Service = "tagging" }, Named(fault));

        var answer = await client.JsonAsync("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", "{}");

        answer.ShouldContain($"\"__type\":\"{code}\"");
    }

    [Theory]
    [InlineData("Disconnect", false)]
    [InlineData("DropAnswer", true)]
    public async Task A_cut_connection_tells_nothing_of_what_was_executed(string fault, bool executed)
    {
        var planned = server.Faults.Add(new(), Named(fault));

        await PutAsync("a").ShouldThrowAsync<HttpRequestException>();

        await planned.Struck.WaitAsync(Cancellation);
        Exists("a").ShouldBe(executed);
        var call = server.Calls.After(0).ShouldHaveSingleItem();
        (call.ErrorCode, call.Committed, call.Injected).ShouldBe((null, executed, true));
    }

    [Theory]
    [InlineData("Hang", false)]
    [InlineData("HangAfter", true)]
    public async Task A_call_hangs_until_the_client_gives_up(string fault, bool executed)
    {
        var planned = server.Faults.Add(new(), Named(fault));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var hanging = client.CallAsync("monitoring", "PutMetricAlarm", patience.Token, AwsQueryClient.MetricAlarm("a"));
        await planned.Struck.WaitAsync(Cancellation);
        hanging.IsCompleted.ShouldBeFalse();
        await patience.CancelAsync();

        await hanging.ShouldThrowAsync<OperationCanceledException>();
        Exists("a").ShouldBe(executed);
        server.Calls.After(0).ShouldHaveSingleItem().Committed.ShouldBe(executed);
    }

    [Fact]
    public async Task A_simulator_ends_although_a_call_hangs()
    {
        var planned = server.Faults.Add(new(), Fault.Hang);
        var hanging = PutAsync("a");
        await planned.Struck.WaitAsync(Cancellation);

        await server.DisposeAsync();

        await hanging.ShouldThrowAsync<HttpRequestException>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_process_has_exited_when_the_fault_has_struck(bool executed)
    {
        using var victim = Process.Start("sleep", "600");
        var fault = executed ? Fault.KillAfter(victim.Id) : Fault.KillBefore(victim.Id);
        var planned = server.Faults.Add(new(), fault);

        await PutAsync("a").ShouldThrowAsync<HttpRequestException>();

        await planned.Struck.WaitAsync(Cancellation);
        victim.HasExited.ShouldBeTrue();
        Exists("a").ShouldBe(executed);
    }

    [Fact]
    public async Task A_process_that_is_gone_already_counts_as_killed()
    {
        using var gone = Process.Start("true");
        await gone.WaitForExitAsync(Cancellation);
        var planned = server.Faults.Add(new(), Fault.KillBefore(gone.Id));

        await PutAsync("a").ShouldThrowAsync<HttpRequestException>();

        await planned.Struck.WaitAsync(Cancellation);
    }

    private static Fault Named(string name) =>
        name switch
        {
            "Throttle" => Fault.Throttle,
            "Deny" => Fault.Deny,
            "ServerError" => Fault.ServerError,
            "Hang" => Fault.Hang,
            "HangAfter" => Fault.HangAfter,
            "DropAnswer" => Fault.DropAnswer,
            "Disconnect" => Fault.Disconnect,
            _ => Fault.Error(400, "LimitExceeded", "The quota is used up."),
        };

    private bool Exists(string name) => server.CloudWatch.Alarms("123456789012", "eu-west-1").Find(name) is not null;

    private Task<Answer> PutAsync(string name) => client.PutMetricAlarmAsync(name);
}
