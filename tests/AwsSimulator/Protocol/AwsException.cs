namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>An answer that refuses the request, in AWS's own words. The code is the one on the wire.</summary>
public sealed class AwsException(string code, string message, int status = 400) : Exception(message)
{
    public string Code => code;

    public int Status => status;
}
