using SageMakerMonitorOperator.Host;
using SageMakerMonitorOperator.Host.Commands;

return await RunCommandLine.InvokeAsync(
    RunCommandLine.Create(
        async (options, cancellation) =>
        {
            await using var host = HostBuilderExtensions.BuildHost(options, _ => { });
            await host.StartAsync(cancellation);
            await host.WaitForShutdownAsync(cancellation);
            return 0;
        }
    ),
    args
);
