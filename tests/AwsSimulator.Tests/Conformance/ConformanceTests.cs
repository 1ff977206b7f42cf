using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.Testbed.Aws;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>
/// The simulator was written from documents by us; Moto by others, from experience with AWS. Where they agree, both have
/// read AWS alike. Where they do not, <see cref="Exemptions"/> says why we think that Moto is the one that is wrong.
/// </summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private const int ComparedOperations = 65;
    private const int ComparedCalls = 222;

    private const string Trust = """
        {
          "Version": "2012-10-17",
          "Statement": [{"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "sts:AssumeRole"}]
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Moto_and_the_simulator_answer_alike()
    {
        await using var moto = await Moto.StartAsync(Cancellation);
        await using var simulator = await AwsSimulatorServer.StartAsync(cancellationToken: Cancellation);
        simulator.Logs.Groups("123456789012", "eu-west-1").Refuse("arn:aws:lambda:eu-west-1:123456789012:function:f");
        simulator.Iam.Put(
            new Role($"arn:aws:iam::123456789012:role/{Scenario.Role}", PolicyDocument.ParseTrust(Trust))
        );
        simulator.S3.Put(TrailScenario.Bucket, "123456789012", TrailScenario.BucketPolicy);
        await MakeBucketAsync(moto.Url);
        var comparison = new Comparison(Exemptions.All);
        using var ofMoto = new ConformanceClient(moto.Url.ToString());
        using var ofSimulator = new ConformanceClient(simulator.Url);

        foreach (var call in Scenario.Calls)
        {
            comparison.Add(call, await ofMoto.SendAsync(call), await ofSimulator.SendAsync(call));
        }

        output.WriteLine(comparison.Report);
        comparison.Differences.ShouldBeEmpty();
        comparison.UnusedExemptions.ShouldBeEmpty("the two agree: the exemption is not needed any more");
        comparison.Operations.ShouldBeGreaterThanOrEqualTo(ComparedOperations);
        comparison.Calls.ShouldBeGreaterThanOrEqualTo(ComparedCalls);
    }

    // What both are asked of buckets is one read.
    private static async Task MakeBucketAsync(Uri moto)
    {
        using var http = new HttpClient { BaseAddress = moto };
        var bucket = new Uri(TrailScenario.Bucket, UriKind.Relative);
        (await http.PutAsync(bucket, content: null, Cancellation)).EnsureSuccessStatusCode();
        using var policy = new StringContent(TrailScenario.BucketPolicy);
        (
            await http.PutAsync(new Uri($"{TrailScenario.Bucket}?policy", UriKind.Relative), policy, Cancellation)
        ).EnsureSuccessStatusCode();
    }
}
