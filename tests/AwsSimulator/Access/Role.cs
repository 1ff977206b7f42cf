using System.Security.Cryptography;
using System.Text;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;

namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary>What may be assumed, by whom, and what it may then do.</summary>
/// <param name="Arn"><c>arn:aws:iam::account:role/path/name</c>.</param>
/// <param name="TrustPolicy">From <see cref="PolicyDocument.ParseTrust"/>.</param>
public sealed record Role(string Arn, PolicyDocument TrustPolicy)
{
    public PolicyDocument Policy { get; init; } = PolicyDocument.Administrator;

    public TimeSpan MaxSessionDuration { get; init; } = TimeSpan.FromHours(1);

    public string AccountId => Arns.AccountOf(Arn);

    /// <summary>The path is not part of it.</summary>
    public string Name => Arn[(Arn.LastIndexOf('/') + 1)..];

    internal string Id => "AROA" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Arn)))[..17];
}
