using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatch;

public sealed class TagTests
{
    private const string Arn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a";

    [Fact]
    public async Task Tags_are_listed()
    {
        var answer = StubAnswer.Xml(
            "ListTagsForResource",
            "<ListTagsForResourceResult><Tags><member><Key>team</Key><Value/></member><member><Key>bare</Key></member></Tags></ListTagsForResourceResult>"
        );
        var tags = await Call(
            answer,
            async (client, token) =>
            {
                var listed = await client.ListTagsForResourceAsync(new() { ResourceARN = Arn }, token);
                listed.Tags.ShouldBe([new Tag("team", ""), new Tag("bare", "")]);
            }
        );
        tags["ResourceARN"].ShouldBe(Arn);
    }

    [Fact]
    public async Task Tags_are_set()
    {
        var form = await Call(
            StubAnswer.Xml("TagResource", "<TagResourceResult/>"),
            (client, token) => client.TagResourceAsync(new() { ResourceARN = Arn, Tags = [new("a", "1")] }, token)
        );
        form["Action"].ShouldBe("TagResource");
        form["Tags.member.1.Key"].ShouldBe("a");
    }

    [Fact]
    public async Task Tags_are_removed()
    {
        var form = await Call(
            StubAnswer.Xml("UntagResource", "<UntagResourceResult/>"),
            (client, token) => client.UntagResourceAsync(new() { ResourceARN = Arn, TagKeys = ["a", "b"] }, token)
        );
        form["TagKeys.member.2"].ShouldBe("b");
    }

    [Fact]
    public async Task Alarms_are_deleted()
    {
        var form = await Call(
            StubAnswer.Xml("DeleteAlarms"),
            (client, token) => client.DeleteAlarmsAsync(new() { AlarmNames = ["a"] }, token)
        );
        form["AlarmNames.member.1"].ShouldBe("a");
    }

    private static async Task<Dictionary<string, string>> Call(
        StubAnswer answer,
        Func<CloudWatchClient, CancellationToken, Task> call
    )
    {
        await using var stub = await AwsStub.StartAsync(answer);
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await call(factory.Connect().CloudWatch, TestContext.Current.CancellationToken);
        return stub.Only.Form;
    }
}
