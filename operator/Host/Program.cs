using SageMakerMonitorOperator.Host.Configuration;
using SageMakerMonitorOperator.Host.Operator;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Reconcilers.Engine;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSingleton(new OperatorOptions { Resync = TimeSpan.FromSeconds(20) });
builder.Services.AddSingleton<KubernetesMetrics>();
builder.Services.AddSingleton<ReconcilerMetrics>();
builder.Services.AddSingleton(TimeProvider.System);
#pragma warning disable RS0030 // The one place where randomness enters.
builder.Services.AddSingleton<Func<double>>(Random.Shared.NextDouble);
#pragma warning restore RS0030
builder.Services.AddSingleton<OperatorFactory>();
builder.Services.AddSingleton<OperatorReadiness>();
builder.Services.AddHostedService<OperatorService>();
await builder.Build().RunAsync();
return 0;
