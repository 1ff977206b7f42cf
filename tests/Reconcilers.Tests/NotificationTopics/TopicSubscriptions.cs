using SageMakerMonitorOperator.Api.NotificationTopics;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

internal static class TopicSubscriptions
{
    public static TopicSubscription Mailbox { get; } =
        new()
        {
            Name = "mailbox",
            Protocol = "email",
            Endpoint = "oncall@example.com",
        };

    public static TopicSubscription Queue(string name) =>
        new()
        {
            Name = name,
            Protocol = "sqs",
            Endpoint = $"{TopicSpecs.Queue}-{name}",
        };

    public static TopicSubscription Hook(string name = "chat", string key = "url") =>
        new()
        {
            Name = name,
            Protocol = "https",
            EndpointSecretRef = new() { Name = "hooks", Key = key },
        };
}
