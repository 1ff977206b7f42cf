using System.Globalization;
using SageMakerMonitorOperator.AwsSimulator;

// AwsSimulator [--port N] [--latency MILLISECONDS]: prints its URL and serves until it is asked to stop.
var options = new SimulatorOptions
{
    Port = Argument("--port"),
    Latency = TimeSpan.FromMilliseconds(Argument("--latency")),
};
await using var server = await AwsSimulatorServer.StartAsync(options);
await Console.Out.WriteLineAsync(server.Url);
await server.WaitForShutdownAsync();
return 0;

int Argument(string name)
{
    var index = Array.IndexOf(args, name);
    return index < 0 ? 0 : int.Parse(args[index + 1], CultureInfo.InvariantCulture);
}
