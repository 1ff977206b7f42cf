using Amazon.KeyManagementService.Model;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.KeyManagement;

/// <summary>The keys of AWS KMS, which are only looked up.</summary>
public sealed class KmsKeys : IDisposable
{
    private readonly KmsClient _client;
    private readonly AwsOperation _describe;

    internal KmsKeys(ClientSetup setup)
    {
        _client = new KmsClient(setup);
        _describe = new AwsOperation(KmsClient.Service, "DescribeKey", setup.Region);
    }

    /// <param name="keyId">A key's id or ARN, or an alias (<c>alias/name</c>) or its ARN.</param>
    /// <exception cref="AwsFailure">Of kind NotFound, when there is no such key or alias.</exception>
    public Task<KmsKey> DescribeAsync(string keyId, CancellationToken cancellationToken) =>
        AwsCall.RunAsync(
            _describe,
            async token => KeyOf(await _client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = keyId }, token)),
            cancellationToken
        );

    public void Dispose() => _client.Dispose();

    private static KmsKey KeyOf(DescribeKeyResponse answer) =>
        new(answer.KeyMetadata.Arn, answer.KeyMetadata.KeyState?.Value, answer.KeyMetadata.KeySpec?.Value);
}
