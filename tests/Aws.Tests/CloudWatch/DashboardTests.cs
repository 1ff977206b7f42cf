using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatch;

public sealed class DashboardTests
{
    private const string Listed = """
        There are 2 validation errors:
        [
          { "dataPath": "/widgets/0/properties/metrics/0", "message": "Should NOT have more than 2 items" },
          { "dataPath": "/widgets/3/properties", "message": "Should have required property 'region'" }
        ]
        """;

    private const string Members = """
        <dashboardValidationMessages><member><DataPath>/widgets/0</DataPath><Message>Should have a type</Message></member>
        <member><DataPath>/start</DataPath></member></dashboardValidationMessages>
        """;

    [Fact]
    public async Task A_dashboard_is_put_with_its_tags_and_the_warnings_are_read()
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Xml(
                "PutDashboard",
                "<PutDashboardResult><DashboardValidationMessages><member><DataPath>/widgets/0</DataPath>"
                    + "<Message>a &lt; b</Message></member></DashboardValidationMessages></PutDashboardResult>"
            )
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var answer = await factory
            .Connect()
            .CloudWatch.PutDashboardAsync(
                new()
                {
                    DashboardName = "a",
                    DashboardBody = """{"widgets":[]}""",
                    Tags = [new("team", "ml")],
                },
                TestContext.Current.CancellationToken
            );
        answer.DashboardValidationMessages.ShouldBe([new DashboardValidationMessage("/widgets/0", "a < b")]);
        stub.Only.Form["DashboardBody"].ShouldBe("""{"widgets":[]}""");
        stub.Only.Form["Tags.member.1.Key"].ShouldBe("team");
    }

    [Fact]
    public async Task A_dashboard_put_without_remarks_has_none()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("PutDashboard", "<PutDashboardResult/>"));
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        (
            await factory.Connect().CloudWatch.PutDashboardAsync(Put, TestContext.Current.CancellationToken)
        ).DashboardValidationMessages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_comes_back_to_the_letter()
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Xml(
                "GetDashboard",
                "<GetDashboardResult><DashboardArn>arn:aws:cloudwatch::111122223333:dashboard/a</DashboardArn>"
                    + "<DashboardBody>{\"widgets\": [\"&lt;&amp;\\r\\n\"]}</DashboardBody><DashboardName>a</DashboardName></GetDashboardResult>"
            )
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var dashboard = await factory
            .Connect()
            .CloudWatch.GetDashboardAsync(new() { DashboardName = "a" }, TestContext.Current.CancellationToken);
        dashboard.DashboardBody.ShouldBe("""{"widgets": ["<&\r\n"]}""");
        dashboard.DashboardArn.ShouldBe("arn:aws:cloudwatch::111122223333:dashboard/a");
    }

    [Fact]
    public async Task All_pages_are_listed_with_the_same_prefix()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, before) => before == 0 ? Page("a", "<NextToken>t</NextToken>") : Page("b", "")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var names = new List<string?>();
        await foreach (
            var page in factory
                .Connect()
                .CloudWatch.ListDashboardsPagesAsync(
                    new() { DashboardNamePrefix = "p" },
                    TestContext.Current.CancellationToken
                )
        )
        {
            names.AddRange(page.DashboardEntries.Select(entry => entry.DashboardName));
            page.DashboardEntries[0].Size.ShouldBe(14);
        }

        names.ShouldBe(["a", "b"]);
        stub.Requests[1].Form["DashboardNamePrefix"].ShouldBe("p");
        stub.Requests[1].Form["NextToken"].ShouldBe("t");
    }

    [Fact]
    public async Task A_dashboard_that_is_not_there_is_not_found()
    {
        var failure = await Refused(
            StubAnswer.Error(404, "ResourceNotFound", "Dashboard a does not exist"),
            (client, token) => client.GetDashboardAsync(new() { DashboardName = "a" }, token)
        );
        failure.Kind.ShouldBe(AwsFailureKind.NotFound);
    }

    [Fact]
    public async Task What_is_wrong_with_a_body_is_told_on_one_line()
    {
        var failure = await Refused(
            StubAnswer.Error(400, "InvalidParameterInput", Listed),
            (client, token) => client.PutDashboardAsync(Put, token)
        );
        failure.Kind.ShouldBe(AwsFailureKind.Invalid);
        failure.Message.ShouldContain(
            "There are 2 validation errors: /widgets/0/properties/metrics/0: Should NOT have more than 2 items;"
                + " /widgets/3/properties: Should have required property 'region' (code InvalidParameterInput"
        );
    }

    [Fact]
    public async Task What_is_wrong_is_told_too_where_only_the_error_has_it_member_by_member()
    {
        var answer = StubAnswer.Error(400, "InvalidParameterInput", "The body is invalid.");
        var failure = await Refused(
            answer with
            {
                Body = answer.Body.Replace("</Error>", Members + "</Error>", StringComparison.Ordinal),
            },
            (client, token) => client.PutDashboardAsync(Put, token)
        );
        failure.Message.ShouldContain("The body is invalid: /widgets/0: Should have a type; /start: (code");
    }

    [Theory]
    [InlineData("Only [letters] are allowed")]
    [InlineData("Take one of [1, 2]")]
    [InlineData("Cut off: [{\"dataPath\": ")]
    public async Task Other_brackets_are_left_alone(string message)
    {
        var failure = await Refused(
            StubAnswer.Error(400, "InvalidParameterInput", message),
            (client, token) => client.PutDashboardAsync(Put, token)
        );
        failure.Message.ShouldContain(message);
    }

    [Fact]
    public async Task Dashboards_are_deleted()
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Xml("DeleteDashboards", "<DeleteDashboardsResult/>")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await factory
            .Connect()
            .CloudWatch.DeleteDashboardsAsync(new() { DashboardNames = ["a"] }, TestContext.Current.CancellationToken);
        stub.Only.Form["DashboardNames.member.1"].ShouldBe("a");
    }

    private static PutDashboardRequest Put => new() { DashboardName = "a", DashboardBody = "{}" };

    private static StubAnswer Page(string name, string more) =>
        StubAnswer.Xml(
            "ListDashboards",
            $"<ListDashboardsResult><DashboardEntries><member><DashboardName>{name}</DashboardName><Size>14</Size>"
                + $"<LastModified>2026-01-02T03:04:05Z</LastModified></member></DashboardEntries>{more}</ListDashboardsResult>"
        );

    private static async Task<AwsFailure> Refused(
        StubAnswer answer,
        Func<CloudWatchClient, CancellationToken, Task> call
    )
    {
        await using var stub = await AwsStub.StartAsync(answer);
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        return await Should.ThrowAsync<AwsFailure>(() =>
            call(factory.Connect().CloudWatch, TestContext.Current.CancellationToken)
        );
    }
}
