using System.Net;

namespace SageMakerMonitorOperator.Aws.Connections;

internal sealed class LoopbackGuardException(DnsEndPoint target, EndpointOverride setting)
    : IOException(
        $"refused to connect to {target.Host}:{target.Port}, because {setting.Setting} is {setting.Url} and so "
            + "nothing but this machine may be reached; set the endpoint of every service, or of none"
    )
{
    /// <summary>Finds it under what HttpClient and AWSSDK.Core wrap around it.</summary>
    public static LoopbackGuardException? In(Exception? exception)
    {
        while (exception is not (null or LoopbackGuardException))
            exception = exception.InnerException;
        return (LoopbackGuardException?)exception;
    }
}
