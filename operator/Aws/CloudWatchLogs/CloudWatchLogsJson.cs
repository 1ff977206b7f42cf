using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CreateLogGroupRequest))]
[JsonSerializable(typeof(DeleteLogGroupRequest))]
[JsonSerializable(typeof(DescribeLogGroupsRequest))]
[JsonSerializable(typeof(DescribeLogGroupsResponse))]
[JsonSerializable(typeof(PutRetentionPolicyRequest))]
[JsonSerializable(typeof(DeleteRetentionPolicyRequest))]
[JsonSerializable(typeof(AssociateKmsKeyRequest))]
[JsonSerializable(typeof(DisassociateKmsKeyRequest))]
[JsonSerializable(typeof(PutLogGroupDeletionProtectionRequest))]
[JsonSerializable(typeof(ListTagsForResourceRequest))]
[JsonSerializable(typeof(ListTagsForResourceResponse))]
[JsonSerializable(typeof(TagResourceRequest))]
[JsonSerializable(typeof(UntagResourceRequest))]
[JsonSerializable(typeof(PutMetricFilterRequest))]
[JsonSerializable(typeof(DescribeMetricFiltersRequest))]
[JsonSerializable(typeof(DescribeMetricFiltersResponse))]
[JsonSerializable(typeof(DeleteMetricFilterRequest))]
[JsonSerializable(typeof(TestMetricFilterRequest))]
[JsonSerializable(typeof(TestMetricFilterResponse))]
[JsonSerializable(typeof(PutSubscriptionFilterRequest))]
[JsonSerializable(typeof(DescribeSubscriptionFiltersRequest))]
[JsonSerializable(typeof(DescribeSubscriptionFiltersResponse))]
[JsonSerializable(typeof(DeleteSubscriptionFilterRequest))]
internal sealed partial class CloudWatchLogsJson : JsonSerializerContext;
