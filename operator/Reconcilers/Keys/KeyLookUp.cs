using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.KeyManagement;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Keys;

/// <summary>Asks AWS KMS which key an alias stands for.</summary>
internal static class KeyLookUp
{
    /// <exception cref="ProblemException">There is no such alias, or its key is of no use.</exception>
    /// <exception cref="AwsFailure">KMS did not answer, or refuses to.</exception>
    public static async Task<KmsAlias> FindAsync(AwsConnection aws, string alias, CancellationToken cancellationToken)
    {
        var key = await DescribeAsync(aws, alias, cancellationToken);
        if (!key.IsSymmetric)
        {
            throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"the KMS alias '{alias}' stands for {key.Arn}, a key of {key.Spec}; name one of SYMMETRIC_DEFAULT"
            );
        }

        return key.IsEnabled
            ? new KmsAlias { Alias = alias, KeyArn = key.Arn }
            : throw ProblemException.Waiting(
                Reasons.ReferenceNotReady,
                $"the KMS alias '{alias}' stands for {key.Arn}, which is {key.State}; enable the key, or name another"
            );
    }

    private static async Task<KmsKey> DescribeAsync(
        AwsConnection aws,
        string alias,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await aws.Keys.DescribeAsync(alias, cancellationToken);
        }
        catch (AwsFailure missing) when (missing.Kind == AwsFailureKind.NotFound)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.Waiting,
                    Reasons.ReferenceNotReady,
                    $"AWS KMS has no '{alias}' in {aws.Region}; create the alias, or name another key"
                ),
                missing
            );
        }
    }
}
