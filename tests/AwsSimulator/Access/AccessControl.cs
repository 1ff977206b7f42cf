using SageMakerMonitorOperator.AwsSimulator.Access.Signatures;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>Lets a request pass when AWS would know its caller and the caller may.</summary>
internal sealed class AccessControl(Iam iam, TimeProvider clock)
{
    private readonly SignatureVerifier signatures = new(iam, clock);

    /// <returns>The request with its caller.</returns>
    /// <exception cref="AwsException">AWS would refuse the caller.</exception>
    public AwsRequest Admit(AwsRequest request, IAwsService? service)
    {
        if (request is not { Wire: { } wire, Authorization: { } authorization })
        {
            return request; // The reader lets nothing unsigned in that AWS wants signed.
        }

        var key = signatures.Verify(wire, authorization, request.Protocol);
        var known = request with { Caller = key.Principal };
        Authorization.Demand(known, service?.PermissionsFor(known) ?? []);
        return known;
    }
}
