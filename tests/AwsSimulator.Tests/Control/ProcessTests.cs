using System.Diagnostics;
using SageMakerMonitorOperator.AwsSimulator.Client;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Control;

/// <summary>The simulator as a process of its own.</summary>
public sealed class ProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_prints_its_URL_serves_as_it_was_told_and_ends_on_SIGTERM()
    {
        using var simulator = Start(
            "--account",
            "222233334444",
            "--access-key",
            "AKIA1=111122223333",
            "--latency",
            "0.5",
            "--throttling"
        );
        try
        {
            var url = (await simulator.StandardOutput.ReadLineAsync(Cancellation)).ShouldNotBeNull();
            using var control = new SimulatorClient(new Uri(url));
            using var client = new AwsQueryClient(url);
            using var known = new AwsQueryClient(url, accessKeyId: "AKIA1");

            (await client.CallAsync("sts", "GetCallerIdentity")).One("Account").ShouldBe("222233334444");
            (await known.CallAsync("sts", "GetCallerIdentity")).One("Account").ShouldBe("111122223333");
            (await control.ThrottlingAsync(Cancellation)).Enabled.ShouldBeTrue();

            using var kill = Process.Start("kill", $"{simulator.Id}");
            await simulator.WaitForExitAsync(Cancellation);
            simulator.ExitCode.ShouldBe(0);
        }
        finally
        {
            simulator.Kill();
        }
    }

    [Fact]
    public async Task A_command_line_that_is_not_understood_is_refused_with_the_reason()
    {
        using var simulator = Start("--access-key", "AKIA1");

        await simulator.WaitForExitAsync(Cancellation);

        simulator.ExitCode.ShouldNotBe(0);
        (await simulator.StandardError.ReadToEndAsync(Cancellation)).ShouldContain("AKIAEXAMPLE=111122223333");
    }

    private static Process Start(params string[] arguments)
    {
        var program = typeof(AwsSimulatorServer).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
