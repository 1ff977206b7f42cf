using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.ResourceGroupsTagging;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.ResourceGroupsTagging;

public sealed class GetResourcesTests
{
    [Fact]
    public async Task Pages_are_asked_for_as_awsJson_and_read()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, n) =>
                StubAnswer.Json(
                    $$"""{"PaginationToken":"{{(n == 0 ? "t" : "")}}","ResourceTagMappingList":[{"ResourceARN":"arn:{{n}}","Tags":[{"Key":"k","Value":"v"}]}]}"""
                )
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var request = new GetResourcesRequest
        {
            TagFilters = [new("k", ["v"])],
            ResourceTypeFilters = ["cloudwatch:alarm"],
            ResourcesPerPage = 100,
        };
        var found = new List<ResourceTagMapping>();
        await foreach (
            var page in factory.Connect().Tagging.GetResourcesPagesAsync(request, TestContext.Current.CancellationToken)
        )
            found.AddRange(page.ResourceTagMappingList);

        found.Select(r => r.ResourceARN).ShouldBe(["arn:0", "arn:1"]);
        found[0].Tags.ShouldBe([new Tag("k", "v")]);
        stub.Requests[0].Headers["X-Amz-Target"].ShouldBe("ResourceGroupsTaggingAPI_20170126.GetResources");
        stub.Requests[0].Headers["Content-Type"].ShouldBe("application/x-amz-json-1.1");
        stub.Requests[0].Headers["Authorization"].ShouldContain("/eu-west-1/tagging/aws4_request");
        stub.Requests[0]
            .Body.ShouldBe(
                """{"TagFilters":[{"Key":"k","Values":["v"]}],"ResourceTypeFilters":["cloudwatch:alarm"],"ResourcesPerPage":100}"""
            );
        stub.Requests[1].Body.ShouldContain("\"PaginationToken\":\"t\"");
    }

    [Fact]
    public async Task A_JSON_error_is_classified()
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Json("""{"__type":"com.amazonaws#InvalidParameterException","Message":"no such filter"}""", 400)
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var failure = await Should.ThrowAsync<AwsFailure>(() =>
            factory.Connect().Tagging.GetResourcesAsync(new(), TestContext.Current.CancellationToken)
        );
        (failure.Kind, failure.Code, failure.RequestId).ShouldBe(
            (AwsFailureKind.Invalid, "InvalidParameterException", "r-header")
        );
    }
}
