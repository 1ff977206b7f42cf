using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>
/// While an endpoint setting names this machine, nothing else is reached: a forgotten override of one service must
/// not turn a test against a stand-in into writes to somebody's AWS account.
/// </summary>
internal sealed class LoopbackGuard(EndpointOverride setting)
{
    public async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        var target = context.DnsEndPoint;
        var addresses = await LoopbackAddressesAsync(target.Host, cancellationToken);
        if (addresses.Length == 0)
            throw new LoopbackGuardException(target, setting);
        return await OpenAsync(addresses, target.Port, cancellationToken);
    }

    private static async Task<IPAddress[]> LoopbackAddressesAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await Dns.GetHostAddressesAsync(host, cancellationToken)).Where(IPAddress.IsLoopback)];
        }
        catch (SocketException)
        {
            return []; // A name that nobody knows is not this machine.
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the socket.")]
    private static async Task<Stream> OpenAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
