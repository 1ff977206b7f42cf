using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Dashboards;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Dashboards;

/// <summary>What is taken for the object's dashboard in the answers of an endpoint.</summary>
public sealed class DashboardObservationTests
{
    private static readonly DashboardKind Kind = new();

    private static readonly Dictionary<string, string> Known = new() { ["team"] = "ml" };

    [Fact]
    public async Task A_dashboard_is_read_with_its_tags()
    {
        var dashboard = await WithAwsAsync(Answer, aws => Kind.ObserveAsync(aws, Sought("a", null), Cancellation));
        dashboard!.Body.ShouldBe("""{"widgets":[]}""");
        dashboard.Arn.ShouldBe("arn:aws-cn:cloudwatch::111122223333:dashboard/a", "it has no Region");
        dashboard.Tags.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("k", "of dashboard/a"));
    }

    [Fact]
    public async Task Tags_that_are_known_are_not_read()
    {
        var dashboard = await WithAwsAsync(
            request => request.Form["Action"] == "GetDashboard" ? Answer(request) : StubAnswer.Error(400, "Unexpected"),
            aws => Kind.ObserveAsync(aws, Sought("a", Known), Cancellation)
        );
        dashboard!.Tags.ShouldBe(Known);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    public async Task A_dashboard_that_is_not_found_is_none(int status) =>
        (
            await WithAwsAsync(
                _ => StubAnswer.Error(status, "ResourceNotFound"),
                aws => Kind.ObserveAsync(aws, Sought("a", null), Cancellation)
            )
        ).ShouldBeNull();

    [Fact]
    public async Task Of_many_each_has_its_own_answer()
    {
        var found = await WithAwsAsync(
            request =>
                request.Form["DashboardName"] switch
                {
                    "gone" => StubAnswer.Error(404, "ResourceNotFound"),
                    "secret" => StubAnswer.Error(403, "AccessDenied"),
                    _ => Answer(request),
                },
            aws =>
                Kind.ObserveManyAsync(
                    aws,
                    [Sought("a", Known), Sought("gone", Known), Sought("secret", Known), Sought("b", Known)],
                    Cancellation
                )
        );
        found.Select(one => one.Observed?.Name).ShouldBe(["a", null, null, "b"]);
        found[1].Failure.ShouldBeNull();
        found[2].Failure.ShouldBeOfType<AwsFailure>().Kind.ShouldBe(AwsFailureKind.Denied);
    }

    [Fact]
    public Task A_failure_that_is_no_ones_own_ends_the_reading_of_many() =>
        WithAwsAsync(
            _ => StubAnswer.Error(403, "ExpiredToken"),
            async aws =>
                (
                    await Should.ThrowAsync<AwsFailure>(() =>
                        Kind.ObserveManyAsync(aws, [Sought("a", Known)], Cancellation)
                    )
                ).Kind.ShouldBe(AwsFailureKind.Credentials)
        );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Sought<Dashboard> Sought(string name, IReadOnlyDictionary<string, string>? tags) =>
        new(
            DashboardObject.Of(new()),
            new()
            {
                AccountId = "111122223333",
                Partition = "aws-cn",
                Region = AwsResourceIdentity.GlobalRegion,
                Name = name,
            },
            tags
        );

    private static StubAnswer Answer(StubRequest request) =>
        request.Form["Action"] == "GetDashboard"
            ? StubAnswer.Xml(
                "GetDashboard",
                "<GetDashboardResult><DashboardBody>{\"widgets\":[]}</DashboardBody></GetDashboardResult>"
            )
            : StubAnswer.Xml(
                "ListTagsForResource",
                "<ListTagsForResourceResult><Tags><member><Key>k</Key>"
                    + $"<Value>of {request.Form["ResourceARN"].Split(':')[^1]}</Value></member></Tags></ListTagsForResourceResult>"
            );

    private static async Task<T> WithAwsAsync<T>(Func<StubRequest, StubAnswer> answer, Func<AwsConnection, Task<T>> act)
    {
        await using var stub = await AwsStub.StartAsync((request, _) => answer(request));
        using var factory = new AwsConnectionFactory(
            new AwsClientOptions
            {
                EndpointUrl = stub.Url,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
        return await act(factory.Connect(new AwsCredentials.Static("AKIDEXAMPLE", "secret"), "cn-north-1"));
    }

    private static Task WithAwsAsync(Func<StubRequest, StubAnswer> answer, Func<AwsConnection, Task> act) =>
        WithAwsAsync(
            answer,
            async aws =>
            {
                await act(aws);
                return true;
            }
        );
}
