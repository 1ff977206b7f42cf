using SageMakerMonitorOperator.Host.Commands;

return await RunCommandLine.InvokeAsync(RunCommandLine.Create((_, _) => Task.FromResult(0)), args);
