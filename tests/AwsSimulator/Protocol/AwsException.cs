namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>An answer that refuses the request, in AWS's own words. The code is the one on the wire.</summary>
public sealed class AwsException(string code, string message, int status = 400) : Exception(message)
{
    public string Code => code;

    /// <summary>What a REST service's body calls it, where that is not the code in its header.</summary>
    public string? BodyType { get; init; }

    public int Status => status;
}
