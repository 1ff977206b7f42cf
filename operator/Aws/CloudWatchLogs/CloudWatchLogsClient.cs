using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Amazon CloudWatch Logs. Every method throws <see cref="Failures.AwsFailure"/>.</summary>
public sealed partial class CloudWatchLogsClient(ClientSetup setup) : ServiceClient(Service, setup)
{
    public static readonly AwsService Service = new("CloudWatch Logs", "logs", "logs", "2014-03-28", AwsProtocol.Json11)
    {
        TargetPrefix = "Logs_20140328",
        GovCloudHostIsFips = true,
    };

    private static CloudWatchLogsJson Json => CloudWatchLogsJson.Default;

    public Task CreateLogGroupAsync(CreateLogGroupRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.CreateLogGroupRequest, cancellationToken);

    public Task DeleteLogGroupAsync(DeleteLogGroupRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteLogGroupRequest, cancellationToken);

    public Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(
        DescribeLogGroupsRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.DescribeLogGroupsRequest, Json.DescribeLogGroupsResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<DescribeLogGroupsResponse> DescribeLogGroupsPagesAsync(
        DescribeLogGroupsRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            DescribeLogGroupsAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task PutRetentionPolicyAsync(PutRetentionPolicyRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutRetentionPolicyRequest, cancellationToken);

    public Task DeleteRetentionPolicyAsync(DeleteRetentionPolicyRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteRetentionPolicyRequest, cancellationToken);

    public Task AssociateKmsKeyAsync(AssociateKmsKeyRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.AssociateKmsKeyRequest, cancellationToken);

    public Task DisassociateKmsKeyAsync(DisassociateKmsKeyRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DisassociateKmsKeyRequest, cancellationToken);

    public Task PutLogGroupDeletionProtectionAsync(
        PutLogGroupDeletionProtectionRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.PutLogGroupDeletionProtectionRequest, cancellationToken);

    public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListTagsForResourceRequest, Json.ListTagsForResourceResponse, cancellationToken);

    public Task TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.TagResourceRequest, cancellationToken);

    public Task UntagResourceAsync(UntagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.UntagResourceRequest, cancellationToken);
}
