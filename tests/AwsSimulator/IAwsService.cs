using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator;

/// <summary>One AWS service: its operations, and its state per account and region.</summary>
public interface IAwsService
{
    /// <summary>The service's name in a credential scope.</summary>
    string SigningName { get; }

    /// <summary>The service's name in IAM policies, before the colon.</summary>
    string ActionPrefix => SigningName;

    /// <summary>The namespace of its XML answers; unused by services that speak JSON only.</summary>
    string XmlNamespace { get; }

    /// <summary>Where its operations are found; none but REST services have any.</summary>
    IReadOnlyList<RestRoute> Routes => [];

    /// <summary>
    /// What the caller's policy must allow, all of it, before the request is answered. By default the operation, on
    /// <c>*</c>: it knows no finer resources.
    /// </summary>
    IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        [new($"{ActionPrefix}:{request.Operation}")];

    /// <summary>The operation's result members.</summary>
    /// <exception cref="AwsException">AWS would refuse the request.</exception>
    JsonObject Answer(AwsRequest request);

    /// <summary>Forgets all state.</summary>
    void Reset() { }
}
