using System.Net;
using System.Net.Sockets;

namespace SageMakerMonitorOperator.Testbed.Processes;

/// <summary>
/// Ports of 127.0.0.1 that stay free until a server takes them: below the range that the system takes outgoing ports
/// from, never the same twice, and from another start in every test program.
/// </summary>
public static class FreePort
{
    private const int First = 10_000;
    private const int Count = 20_000;
    private static int next = Environment.ProcessId * 97;

    public static int Take()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref next) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
