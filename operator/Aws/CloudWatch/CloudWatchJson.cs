using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Protocols;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)]
)]
[JsonSerializable(typeof(PutMetricAlarmRequest))]
[JsonSerializable(typeof(PutCompositeAlarmRequest))]
[JsonSerializable(typeof(DescribeAlarmsRequest))]
[JsonSerializable(typeof(DescribeAlarmsResponse))]
[JsonSerializable(typeof(DeleteAlarmsRequest))]
[JsonSerializable(typeof(ListTagsForResourceRequest))]
[JsonSerializable(typeof(ListTagsForResourceResponse))]
[JsonSerializable(typeof(TagResourceRequest))]
[JsonSerializable(typeof(UntagResourceRequest))]
[JsonSerializable(typeof(PutAlarmMuteRuleRequest))]
[JsonSerializable(typeof(GetAlarmMuteRuleRequest))]
[JsonSerializable(typeof(GetAlarmMuteRuleResponse))]
[JsonSerializable(typeof(DeleteAlarmMuteRuleRequest))]
[JsonSerializable(typeof(PutAnomalyDetectorRequest))]
[JsonSerializable(typeof(DescribeAnomalyDetectorsRequest))]
[JsonSerializable(typeof(DescribeAnomalyDetectorsResponse))]
[JsonSerializable(typeof(DeleteAnomalyDetectorRequest))]
[JsonSerializable(typeof(PutDashboardRequest))]
[JsonSerializable(typeof(PutDashboardResponse))]
[JsonSerializable(typeof(GetDashboardRequest))]
[JsonSerializable(typeof(GetDashboardResponse))]
[JsonSerializable(typeof(ListDashboardsRequest))]
[JsonSerializable(typeof(ListDashboardsResponse))]
[JsonSerializable(typeof(DeleteDashboardsRequest))]
internal sealed partial class CloudWatchJson : JsonSerializerContext;
