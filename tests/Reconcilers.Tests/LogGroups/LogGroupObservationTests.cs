using System.Globalization;
using SageMakerMonitorOperator.Api.LogGroups;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.LogGroups;
using SageMakerMonitorOperator.Tests.Shared.Stub;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogGroups;

public sealed class LogGroupObservationTests
{
    private const string Arn = LogGroupObject.Arn;

    private static readonly DateTimeOffset Created = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [Theory]
    [InlineData($$""" "arn":"{{Arn}}:*","logGroupArn":"{{Arn}}" """)]
    [InlineData($$""" "arn":"{{Arn}}:*" """)]
    [InlineData($$""" "arn":"{{Arn}}" """)]
    [InlineData(""" "arn":"" """)]
    public async Task The_ARN_is_the_one_without_star_whatever_AWS_shows(string members)
    {
        var observed = await ObserveAsync(members);
        observed.ShouldNotBeNull().Arn.ShouldBe(Arn);
        observed.Tags["team"].ShouldBe("ml");
    }

    [Fact]
    public async Task The_twin_that_a_stand_in_shows_too_is_not_the_group() =>
        (await ObserveAsync(""" "logGroupName":"/churn-v2" """)).ShouldBeNull();

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(1, false, false)]
    [InlineData(0, true, false)]
    [InlineData(1, true, true)]
    public async Task A_group_that_was_made_after_ours_had_gone_is_not_deleted(int later, bool deleting, bool isGone)
    {
        var time = Created.AddSeconds(later).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var observed = await ObserveAsync($$""" "creationTime":{{time}} """, deleting);
        (observed is null).ShouldBe(isGone);
    }

    [Fact]
    public void Status_says_nothing_that_changes_by_itself()
    {
        var kind = new LogGroupKind();
        var group = new Aws.CloudWatchLogs.LogGroup { LogGroupName = "/churn", CreationTime = 1_700_000_000_123 };
        var tags = new Dictionary<string, string>();
        var quiet = kind.Report(new(), new ObservedLogGroup(group with { StoredBytes = 1 }, Arn, tags), []);
        kind.Report(new(), new ObservedLogGroup(group with { StoredBytes = 2 }, Arn, tags), []).ShouldBe(quiet);
        quiet.LogGroup.ShouldBe(
            new LogGroupState
            {
                LogGroupClass = "STANDARD",
                CreatedAt = Created,
                DeletionProtectionEnabled = false,
            }
        );
    }

    private static async Task<ObservedLogGroup?> ObserveAsync(string members, bool deleting = false)
    {
        var name = members.Contains("logGroupName", StringComparison.Ordinal) ? "" : """ "logGroupName":"/churn", """;
        await using var stub = await AwsStub.StartAsync(
            (request, _) =>
                request.Headers["X-Amz-Target"].EndsWith("DescribeLogGroups", StringComparison.Ordinal)
                    ? StubAnswer.Json($$"""{"logGroups":[{ {{name}} {{members}} }]}""")
                    : StubAnswer.Json("""{"tags":{"team":"ml"}}""")
        );
        using var factory = new AwsConnectionFactory(
            new() { EndpointUrl = stub.Url, Environment = new Dictionary<string, string>(StringComparer.Ordinal) }
        );
        var aws = factory.Connect(new AwsCredentials.Static("AKIDEXAMPLE", "secret"), "eu-west-1");
        var resource = new LogGroup
        {
            Metadata = new() { Namespace = "ml", Name = "churn" },
            Spec = new(),
            Status = new() { LogGroup = new() { CreatedAt = Created } },
        };
        return await new LogGroupKind().ObserveAsync(
            aws,
            new Sought<LogGroup>(resource, LogGroupObject.Place, KnownTags: null) { Deleting = deleting },
            TestContext.Current.CancellationToken
        );
    }
}
