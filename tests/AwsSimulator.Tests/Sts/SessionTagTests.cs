using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sts;

public sealed class SessionTagTests : RoleTest
{
    private static readonly (string, string)[] Team = [("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "ml")];

    private static readonly (string, string) Transitive = ("TransitiveTagKeys.member.1", "team");

    private const string TeamOnly = """
        {"Effect": "Allow", "Action": ["cloudwatch:*", "sts:*"], "Resource": "*",
         "Condition": {"StringEquals": {"aws:PrincipalTag/team": "ml"} } }
        """;

    [Fact]
    public async Task Policies_see_the_tags_of_a_session()
    {
        using var user = Client();
        var role = PutRole("monitor", statements: TeamOnly);
        using var tagged = SessionOf(await AssumeAsync(user, role, Team));
        using var untagged = SessionOf(await AssumeAsync(user, role));

        (await tagged.CloudWatchAsync("DescribeAlarms")).Status.ShouldBe(HttpStatusCode.OK);
        (await untagged.CloudWatchAsync("DescribeAlarms")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_passes_tags_must_be_allowed_to()
    {
        using var user = ClientOf("user", """{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}""");
        var role = PutRole("monitor");

        (await AssumeAsync(user, role)).Status.ShouldBe(HttpStatusCode.OK);
        (await AssumeAsync(user, role, Team)).One("Message").ShouldContain("not authorized to perform: sts:TagSession");
    }

    [Fact]
    public async Task Transitive_tags_go_on_to_the_next_session_and_others_do_not()
    {
        using var user = Client();
        var (first, second) = (PutRole("first"), PutRole("second", statements: TeamOnly));
        using var handing = SessionOf(await AssumeAsync(user, first, [.. Team, Transitive]));
        using var keeping = SessionOf(await AssumeAsync(user, first, Team));
        using var inheriting = SessionOf(await AssumeAsync(handing, second));
        using var bare = SessionOf(await AssumeAsync(keeping, second));

        (await inheriting.CloudWatchAsync("DescribeAlarms")).Status.ShouldBe(HttpStatusCode.OK);
        (await bare.CloudWatchAsync("DescribeAlarms")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await AssumeAsync(handing, second, Team)).One("Code").ShouldBe("InvalidParameterValue");
    }

    [Fact]
    public async Task Keys_that_are_twice_there_or_transitive_without_a_tag_are_refused()
    {
        using var user = Client();
        var role = PutRole("monitor");

        (await AssumeAsync(user, role, [.. Team, ("Tags.member.2.Key", "TEAM"), ("Tags.member.2.Value", "x")]))
            .One("Message")
            .ShouldStartWith("Duplicate tag keys found.");
        (await AssumeAsync(user, role, Transitive)).One("Code").ShouldBe("InvalidParameterValue");
    }
}
