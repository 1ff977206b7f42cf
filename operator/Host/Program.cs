using SageMakerMonitorOperator.Host;
using SageMakerMonitorOperator.Host.Commands;
using SageMakerMonitorOperator.Host.Operator;

return await RunCommandLine.InvokeAsync(
    RunCommandLine.Create(
        async (options, cancellation) =>
        {
            await using var host = HostBuilderExtensions.BuildHost(options, services => services.AddOperator(options));
            await host.StartAsync(cancellation);
            await host.WaitForShutdownAsync(cancellation);
            return 0;
        }
    ),
    args
);
