using SageMakerMonitorOperator.AwsSimulator.Sns;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sns;

/// <summary>A topic named t, and what is asked of it.</summary>
public abstract class SnsTest : SimulatorTest
{
    protected const string Topic = "arn:aws:sns:eu-west-1:123456789012:t";
    protected const string Queue = "arn:aws:sqs:eu-west-1:123456789012:q";

    private protected TopicStore Topics => Server.Sns.Topics(AccountId, Region);

    private protected Task<Answer> SnsAsync(string operation, params (string Name, string Value)[] fields) =>
        Client.CallAsync("sns", operation, fields);

    private protected Task<Answer> CreateAsync(params (string Name, string Value)[] fields) =>
        SnsAsync("CreateTopic", [("Name", "t"), .. fields]);

    private protected Task<Answer> SetAsync(string name, string value) =>
        SnsAsync("SetTopicAttributes", ("TopicArn", Topic), ("AttributeName", name), ("AttributeValue", value));

    private protected Task<Answer> SubscribeAsync(
        string protocol,
        string endpoint,
        params (string Name, string Value)[] fields
    ) => SnsAsync("Subscribe", [("TopicArn", Topic), ("Protocol", protocol), ("Endpoint", endpoint), .. fields]);

    private protected async Task<Dictionary<string, string>> AttributesAsync(
        string operation = "GetTopicAttributes",
        string member = "TopicArn",
        string arn = Topic
    )
    {
        var answer = await SnsAsync(operation, (member, arn));
        return answer.All("key").Zip(answer.All("value")).ToDictionary(entry => entry.First, entry => entry.Second);
    }

    private protected static (string Name, string Value)[] Attribute(int number, string name, string value) =>
        [($"Attributes.entry.{number}.key", name), ($"Attributes.entry.{number}.value", value)];

    private protected static (string Name, string Value)[] Tag(string key, string value) =>
        [("Tags.member.1.Key", key), ("Tags.member.1.Value", value)];
}
