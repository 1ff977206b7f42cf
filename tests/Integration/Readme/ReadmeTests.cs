using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed;
using SageMakerMonitorOperator.Testbed.Waiting;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Readme;

/// <summary>Does what the documents tell their readers to do, word by word, on a cluster of its own.</summary>
[Collection(nameof(OperatorTest))]
public sealed class ReadmeTests
{
    private const string OperatorNamespace = "sagemaker-monitor-system";
    private const string OperatorName = "sagemaker-monitor-operator";
    private static readonly TimeSpan BlockLimit = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("README.md")]
    [InlineData("deploy/README.md")]
    public void What_a_reader_would_copy_is_executed_or_says_why_not(string document)
    {
        var blocks = Block.Of(File.ReadAllText(Repository.File(document))).ToList();

        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks.Where(block => block.NotRun is not null))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{document}:{block.Line} is not run: {block.NotRun}");
        }
        blocks
            .Where(block => block is { IsForUse: true, NotRun: null } && block.Language != "sh" && block.File is null)
            .Select(block => $"{document}:{block.Line}: {block.Language}")
            .ShouldBeEmpty(
                "Say before the block `<!-- file: name -->` or `<!-- not run: why -->`; call commands `sh`."
            );
        blocks.Where(block => block is { IsForUse: false, Language: "" }).ShouldBeEmpty("A block names its language.");
    }

    [Theory]
    [InlineData("README.md", "DeleteAlarms")]
    [InlineData("deploy/README.md", "UntagResource")]
    public async Task Following_a_document_works_from_its_first_command_to_its_last(string document, string lastWrite)
    {
        await using var environment = await TestEnvironment.StartAsync(Cancellation);
        using var reader = new Terminal(environment.ApiServer);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        // The access key that deploy/README.md keeps in files.
        reader.Save("accessKeyId", "testing");
        reader.Save("secretAccessKey", "testing");
        var blocks = Block.Of(await File.ReadAllTextAsync(Repository.File(document), Cancellation));

        await Task.WhenAll(FollowAllAsync(document, blocks, reader, end), OperateAsync(environment, reader, end.Token));

        var writes = environment.Aws.Writes.Select(call => call.Operation).ToList();
        writes.ShouldContain("PutMetricAlarm", "The document lets the operator make an alarm.");
        writes[^1].ShouldBe(lastWrite, "The document ends by deleting the alarm, or by releasing it.");
    }

    private static async Task FollowAllAsync(
        string document,
        IEnumerable<Block> blocks,
        Terminal reader,
        CancellationTokenSource end
    )
    {
        try
        {
            foreach (var block in blocks)
            {
                await FollowAsync(document, block, reader);
            }
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    private static async Task FollowAsync(string document, Block block, Terminal reader)
    {
        if (block is { NotRun: not null } or { IsForUse: false })
        {
            return;
        }
        if (block.File is not null)
        {
            reader.Save(block.File, block.Text);
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(BlockLimit);
        var result = await reader.RunAsync(block.Text, limit.Token);
        result.ExitCode.ShouldBe(0, $"{document}:{block.Line}\n{block.Text}\n{result.Output}{result.Error}");
    }

    /// <summary>What the Deployment would do: runs the operator from when the service account is there to the end.</summary>
    private static async Task OperateAsync(TestEnvironment environment, Terminal reader, CancellationToken end)
    {
        try
        {
            await ServiceAccountAsync(environment, end);
            await using var process = await OperatorProcess.StartAsync(
                await environment.ApiServer.ServiceAccountKubeconfigAsync(OperatorNamespace, OperatorName, end),
                environment.Aws.Url,
                "--resync-seconds=2"
            );
            reader.TellOperatorIsReady();
            // It runs until the reader is through.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The document is done.
        }
    }

    private static Task ServiceAccountAsync(TestEnvironment environment, CancellationToken end)
    {
        string[] arguments = ["get", "serviceaccount", OperatorName, "-n", OperatorNamespace];
        return Wait.UntilAsync(
            async token =>
                (await environment.ApiServer.Kubectl.RunAsync(arguments, cancellationToken: token)).ExitCode == 0,
            "the document brings the operator's service account",
            BlockLimit,
            cancellationToken: end
        );
    }
}
