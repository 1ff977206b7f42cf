using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricFilters;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.MetricFilters;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricFilters;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.LogFilters;

public sealed class LogFilterKindTests
{
    private const string Group = MetricFilterObject.Group;

    private static readonly MetricFilterKind Kind = new(new KnownReferences());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_filters_of_one_group_cost_a_sweep_two_pages()
    {
        await using var aws = await LogsStub.StartAsync(
            (_, before) => Page(Enumerable.Range(before * 50, 50), before == 0 ? "more" : null)
        );
        Sought<MetricFilter>[] sought = [.. Enumerable.Range(0, 100).Select(i => Sought($"f{i}"))];

        var found = await Kind.ObserveManyAsync(aws.Connection, sought, Cancellation);

        aws.Calls.ShouldBe(["DescribeMetricFilters", "DescribeMetricFilters"]);
        found.Select(one => one.Observed!.Filter.FilterName).ShouldBe(sought.Select(one => one.Resource.Spec.Name));
    }

    [Theory]
    [InlineData("f1", true)]
    [InlineData("f", false)]
    [InlineData("F1", false)]
    public async Task A_filter_is_found_by_its_exact_name_among_its_twins(string name, bool exists)
    {
        await using var aws = await LogsStub.StartAsync((_, _) => Page([0, 1, 11], token: null));
        var found = await Kind.ObserveAsync(aws.Connection, Sought(name), Cancellation);
        (found is not null).ShouldBe(exists);
        (found?.Arn).ShouldBe(
            exists ? $"arn:aws:logs:eu-west-1:111122223333:log-group:{Group}:metric-filter:{name}" : null
        );
    }

    [Fact]
    public async Task A_group_that_is_not_there_has_no_filters()
    {
        await using var aws = await LogsStub.StartAsync((_, _) => NoGroup());
        (await Kind.ObserveAsync(aws.Connection, Sought("f1"), Cancellation)).ShouldBeNull();
        (await Kind.ObserveManyAsync(aws.Connection, [Sought("f1")], Cancellation))
            .ShouldHaveSingleItem()
            .ShouldBe(new(null));
    }

    [Fact]
    public async Task A_filter_that_is_to_be_made_waits_for_its_group_by_name()
    {
        await using var aws = await LogsStub.StartAsync((_, _) => StubAnswer.Json("""{"logGroups":[]}"""));
        var problem = (
            await Should.ThrowAsync<ProblemException>(() => CheckAsync(aws, MetricFilterSpecs.Base, "put"))
        ).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.ReferenceNotReady));
        problem.Message.ShouldStartWith($"log group '{Group}' does not exist in account 111122223333, eu-west-1; ");
    }

    [Fact]
    public async Task Samples_are_tried_before_a_put_and_when_they_changed_and_never_else()
    {
        await using var aws = await LogsStub.StartAsync((operation, _) => Answer(operation));
        var first = await CheckAsync(aws, Tested, "put");
        aws.Calls.ShouldBe(["DescribeLogGroups", "TestMetricFilter"]);
        (first!.State!.Result, first.State.Count).ShouldBe(("Passed", 1));

        var status = new MetricFilterStatus { PatternTests = first.State };
        (await CheckAsync(aws, Tested, "nothing", status)).ShouldBeNull();
        (await CheckAsync(aws, Tested, "nothing", status, exists: true)).ShouldBeNull();
        aws.Calls.Count(call => call == "TestMetricFilter").ShouldBe(1);

        (await CheckAsync(aws, Tested with { FilterPattern = "?ERROR" }, "nothing", status)).ShouldNotBeNull();
        (await CheckAsync(aws, Tested, "put", status)).ShouldNotBeNull();
        aws.Calls.Count(call => call == "TestMetricFilter").ShouldBe(3);

        (await CheckAsync(aws, MetricFilterSpecs.Base, "nothing", status))!.State.ShouldBeNull("they left the spec");
        aws.Calls.Count(call => call == "TestMetricFilter").ShouldBe(3);
    }

    [Theory]
    [InlineData("UnknownOperationException", 400)]
    [InlineData("UnknownOperation", 404)]
    [InlineData("NotImplemented", 501)]
    public async Task An_endpoint_that_cannot_test_is_a_warning_and_no_failure(string code, int status)
    {
        await using var aws = await LogsStub.StartAsync(
            (operation, _) =>
                operation == "TestMetricFilter" ? LogsStub.Refusal(code, "what?", status) : Answer(operation)
        );
        var check = await CheckAsync(aws, Tested, "put");
        check!.State!.Result.ShouldBe("NotTested");
        var warned = Kind.Report(new MetricFilterStatus(), observed: null, [check]);
        Kind.Assess(MetricFilterObject.Of(Tested), warned)
            .Warning.ShouldBe(
                Statement.True(
                    Reasons.SamplesNotTested,
                    "this endpoint has no TestMetricFilter: `spec.patternTests` (1) were not tried"
                )
            );
    }

    [Fact]
    public async Task A_full_group_is_told_with_what_to_do()
    {
        await using var aws = await LogsStub.StartAsync(
            (operation, _) =>
                operation == "PutMetricFilter"
                    ? LogsStub.Refusal("LimitExceededException", "Resource limit exceeded.")
                    : Page(Enumerable.Range(0, 100), token: null)
        );
        var put = new MetricFilterObject().Plan(MetricFilterSpecs.Base).Steps[0];
        var problem = (
            await Should.ThrowAsync<ProblemException>(() => Kind.ApplyAsync(aws.Connection, put, Cancellation))
        ).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.QuotaExceeded));
        problem.Message.ShouldContain(
            $"Log group '{Group}' has 100 metric filters, and AWS allows 100, which cannot be raised"
        );
        aws.Calls.ShouldBe(
            ["PutMetricFilter", "DescribeMetricFilters"],
            "it is not tried again as if it were throttled"
        );
    }

    [Fact]
    public async Task A_deletion_of_what_went_with_its_group_is_done()
    {
        await using var aws = await LogsStub.StartAsync((_, _) => NoGroup());
        var observed = new ObservedLogFilter<SageMakerMonitorOperator.Aws.CloudWatchLogs.MetricFilter>(
            new() { FilterName = "f1" },
            new(Group, "f1"),
            "arn"
        );
        var delete = Kind.PlanDeletion(MetricFilterObject.Of(MetricFilterSpecs.Base), observed).Steps[0];
        await Kind.ApplyAsync(aws.Connection, delete, Cancellation);
        aws.Calls.ShouldBe(["DeleteMetricFilter"]);
    }

    private static MetricFilterSpec Tested { get; } =
        MetricFilterSpecs.Base with
        {
            PatternTests =
            [
                new()
                {
                    Name = "error",
                    Message = "ERROR",
                    Matches = true,
                },
            ],
        };

    private static async Task<PatternCheck?> CheckAsync(
        LogsStub aws,
        MetricFilterSpec spec,
        string plan,
        MetricFilterStatus? status = null,
        bool exists = false
    ) =>
        (PatternCheck?)
            await Kind.CheckAsync(
                aws.Connection,
                new()
                {
                    Resource = MetricFilterObject.Of(spec, status),
                    Identity = Identity("ml_errors"),
                    Tags = TagPlan.None,
                    Now = DateTimeOffset.UnixEpoch,
                },
                exists ? new(new() { FilterName = "ml_errors" }, new(Group, "ml_errors"), "arn") : null,
                plan == "put" ? new MetricFilterObject().Plan(spec) : Plan.Empty,
                Cancellation
            );

    private static Sought<MetricFilter> Sought(string name) =>
        new(MetricFilterObject.Of(MetricFilterSpecs.Base with { Name = name }), Identity(name), KnownTags: null);

    private static AwsResourceIdentity Identity(string filter) =>
        new()
        {
            AccountId = "111122223333",
            Partition = "aws",
            Region = "eu-west-1",
            Name = $"{Group}:{filter}",
        };

    private static StubAnswer Answer(string operation) =>
        StubAnswer.Json(
            operation == "TestMetricFilter"
                ? """{"matches":[{"eventNumber":0,"eventMessage":"ERROR","extractedValues":{}}]}"""
                : $$"""{"logGroups":[{"logGroupName":"{{Group}}"}]}"""
        );

    private static StubAnswer Page(IEnumerable<int> numbers, string? token) =>
        StubAnswer.Json(
            $$"""{"nextToken":"{{token}}","metricFilters":[{{string.Join(
                ',',
                numbers.Select(number => $$"""{"filterName":"f{{number}}","filterPattern":""}""")
            )}}]}"""
        );

    private static StubAnswer NoGroup() =>
        LogsStub.Refusal("ResourceNotFoundException", "The specified log group does not exist.");
}
