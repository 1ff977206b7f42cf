using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Protocols;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)]
)]
[JsonSerializable(typeof(CreateTrailRequest))]
[JsonSerializable(typeof(UpdateTrailRequest))]
[JsonSerializable(typeof(DeleteTrailRequest))]
[JsonSerializable(typeof(GetTrailRequest))]
[JsonSerializable(typeof(GetTrailResponse))]
[JsonSerializable(typeof(DescribeTrailsRequest))]
[JsonSerializable(typeof(DescribeTrailsResponse))]
[JsonSerializable(typeof(GetTrailStatusRequest))]
[JsonSerializable(typeof(GetTrailStatusResponse))]
[JsonSerializable(typeof(StartLoggingRequest))]
[JsonSerializable(typeof(StopLoggingRequest))]
[JsonSerializable(typeof(PutEventSelectorsRequest))]
[JsonSerializable(typeof(GetEventSelectorsRequest))]
[JsonSerializable(typeof(GetEventSelectorsResponse))]
[JsonSerializable(typeof(PutInsightSelectorsRequest))]
[JsonSerializable(typeof(GetInsightSelectorsRequest))]
[JsonSerializable(typeof(GetInsightSelectorsResponse))]
[JsonSerializable(typeof(AddTagsRequest))]
[JsonSerializable(typeof(RemoveTagsRequest))]
[JsonSerializable(typeof(ListTagsRequest))]
[JsonSerializable(typeof(ListTagsResponse))]
internal sealed partial class CloudTrailJson : JsonSerializerContext;
