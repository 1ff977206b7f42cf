using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>Requests are only written: a member that is required and no part of the body could not be read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ListDetectorsRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ListDetectorsResponse))]
[JsonSerializable(typeof(GetDetectorRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(GetDetectorResponse))]
[JsonSerializable(typeof(CreateDetectorRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(CreateDetectorResponse))]
[JsonSerializable(typeof(UpdateDetectorRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(DeleteDetectorRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(GetAdministratorAccountRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(GetAdministratorAccountResponse))]
[JsonSerializable(typeof(ListTagsForResourceRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ListTagsForResourceResponse))]
[JsonSerializable(typeof(TagResourceRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(UntagResourceRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ListFiltersRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ListFiltersResponse))]
[JsonSerializable(typeof(GetFilterRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(GetFilterResponse))]
[JsonSerializable(typeof(CreateFilterRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(UpdateFilterRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(DeleteFilterRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ListPublishingDestinationsRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ListPublishingDestinationsResponse))]
[JsonSerializable(
    typeof(DescribePublishingDestinationRequest),
    GenerationMode = JsonSourceGenerationMode.Serialization
)]
[JsonSerializable(typeof(DescribePublishingDestinationResponse))]
[JsonSerializable(typeof(CreatePublishingDestinationRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(CreatePublishingDestinationResponse))]
[JsonSerializable(typeof(UpdatePublishingDestinationRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(DeletePublishingDestinationRequest), GenerationMode = JsonSourceGenerationMode.Serialization)]
internal sealed partial class GuardDutyJson : JsonSerializerContext;
