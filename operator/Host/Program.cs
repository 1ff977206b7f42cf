using SageMakerMonitorOperator.Host;
using SageMakerMonitorOperator.Host.Commands;
using SageMakerMonitorOperator.Host.Operator;

return await RunCommandLine.InvokeAsync(
    RunCommandLine.Create(
        async (options, cancellation) =>
        {
            var cluster = ClientConfiguration.Load(options, Environment.GetEnvironmentVariable, TimeProvider.System);
            await using var host = HostBuilderExtensions.BuildHost(options, services => services.AddOperator(cluster));
            await host.StartAsync(cancellation);
            await host.WaitForShutdownAsync(cancellation);
            return Environment.ExitCode;
        }
    ),
    args
);
