namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Where Moto 5.1.1 differs from SNS, and AWS's word for it.</summary>
internal static class TopicExemptions
{
    private const string Api = "https://docs.aws.amazon.com/sns/latest/api/";
    private const string Get = $"{Api}API_GetTopicAttributes.html";

    public static IReadOnlyList<Exemption> All { get; } =
    [
        new("*topic*", "*/[DeliveryPolicy]/*", "Moto shows a delivery policy that was never set.", Get),
        new(
            "*topic*",
            "*/[EffectiveDeliveryPolicy]/*",
            "Moto shows a policy without the protocol that it is for.",
            "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html"
        ),
        new(
            "a topic is shown",
            "*/[Policy]/*",
            "Moto's default policy has SNS:Receive, which is no action of SNS.",
            Get
        ),
        new("an encrypted topic is shown", "*/[Policy]/*", "The same.", Get),
        new("a policy that is no JSON is refused", "*", "Moto answers 500.", $"{Api}API_SetTopicAttributes.html"),
        new(
            "a topic with a bad name is refused",
            "code = *",
            "The code is InvalidParameter.",
            $"{Api}API_CreateTopic.html"
        ),
        new(
            "subscriptions are listed",
            "*/[a@example.com]/SubscriptionArn = *",
            "Moto confirms for everybody.",
            $"{Api}API_Subscribe.html"
        ),
        new("a protocol that does not exist is refused", "*", "Moto does not look.", $"{Api}API_Subscribe.html"),
    ];
}
