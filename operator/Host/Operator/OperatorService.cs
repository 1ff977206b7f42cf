namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>Runs the controllers from the host's start to its stop.</summary>
internal sealed class OperatorService(
    OperatorFactory factory,
    OperatorReadiness readiness,
    ILogger<OperatorService> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var running = await factory.CreateAsync(stoppingToken);
            OperatorLog.Started(logger, running.Server, running.ClusterId);
            readiness.Follow(running);
            await running.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The stop that was asked for.
        }
        catch
        {
            // The host logs it and stops; whoever started this process must see that it failed.
            Environment.ExitCode = 1;
            throw;
        }
        finally
        {
            OperatorLog.Stopped(logger);
        }
    }
}
