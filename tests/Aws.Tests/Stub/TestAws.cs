using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;

namespace SageMakerMonitorOperator.Aws.Tests.Stub;

internal static class TestAws
{
    public const string Region = "eu-west-1";

    public static AwsCredentials Credentials { get; } = new AwsCredentials.Static("AKIDEXAMPLE", "wJalrSECRET");

    public static AwsClientOptions Options(Uri? url = null) =>
        new()
        {
            EndpointUrl = url,
            MaxBackoff = TimeSpan.FromMilliseconds(1),
            Version = "1.2.3",
            Environment = new Dictionary<string, string>(StringComparer.Ordinal),
        };

    public static AwsConnection Connect(this AwsConnectionFactory factory) => factory.Connect(Credentials, Region);
}
