using SageMakerMonitorOperator.AwsSimulator;

return await CommandLine.Create().Parse(args).InvokeAsync(CommandLine.Invocation);
