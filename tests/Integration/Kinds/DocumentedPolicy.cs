using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Kinds;

/// <summary>The IAM policy that deploy/README.md gives to its readers.</summary>
internal static partial class DocumentedPolicy
{
    private const string AccountInDocument = "111122223333";

    private static readonly PolicyDocument Policy = PolicyDocument.Parse(
        Block
            .Match(File.ReadAllText(Repository.File("deploy/README.md")))
            .Groups["json"]
            .Value.Replace(AccountInDocument, Cluster.AccountId, StringComparison.Ordinal)
    );

    /// <summary>A user who is allowed that, and nothing else.</summary>
    public static AccessKey Key(string id, string secret) =>
        new(id, secret, new Principal($"arn:aws:iam::{Cluster.AccountId}:user/{id}") { Policy = Policy });

    [GeneratedRegex(
        @"```json\n(?<json>.*?""Statement"".*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Block { get; }
}
