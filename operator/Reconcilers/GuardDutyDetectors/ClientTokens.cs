using System.Security.Cryptography;
using System.Text;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>
/// By its token AWS knows a create again whose answer was lost. The object's version is part of it: what was deleted by hand
/// is made anew, and not answered from memory.
/// </summary>
internal static class ClientTokens
{
    /// <returns>Sixty-four characters, AWS's most.</returns>
    public static string Of(ObjectMeta metadata, string what) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{metadata.Uid}/{metadata.ResourceVersion}/{what}"))
        );
}
