using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Reconcilers.NotificationTopics;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

/// <summary>Passes over random specs, disturbed and not.</summary>
public sealed class ConvergenceTests
{
    private const string Foreign =
        """{"Sid":"Theirs","Effect":"Allow","Principal":"*","Action":"SNS:Publish","Resource":"x","Weight":1}""";

    [Fact]
    public void The_specs_that_the_properties_use_are_valid() =>
        Properties.Hold(
            TopicSpecs.Any,
            spec =>
            {
                Violations(spec).ShouldBeEmpty();
                Violations(TopicSpecs.InOtherWords(spec)).ShouldBeEmpty();
            }
        );

    [Fact]
    public void From_whatever_was_there_one_pass_leads_to_the_spec_and_the_next_plans_nothing() =>
        Properties.Hold(
            from before in Properties.UpTo(2, TopicSpecs.Any)
            from isForeign in Gen.Elements(false, true)
            from isConfirmed in Gen.Elements(false, true)
            from spec in TopicSpecs.Any
            from form in Wording.Any
            select (before, isForeign, isConfirmed, spec, form),
            run =>
            {
                var aws = new SnsModel();
                if (run.isForeign)
                {
                    AddForeign(aws);
                }

                var topic = new TopicObject(aws);
                foreach (var spec in run.before)
                {
                    topic.Reconcile(spec);
                    aws.Subscriptions.ForEach(line => line.IsPending &= !run.isConfirmed);
                }

                topic.Reconcile(run.spec, run.form);
                topic.Plan(run.spec, run.form).ShouldBeEmptyPlan();
                topic.Plan(run.spec, Wording.Plain).ShouldBeEmptyPlan();
                ShouldHaveAll(aws, run.spec);
                ShouldStillHave(aws, run.isForeign);
            },
            runs: 1000
        );

    [Fact]
    public void The_same_spec_in_other_words_plans_nothing() =>
        Properties.Hold(
            from spec in TopicSpecs.Any
            from form in Wording.Any
            select (spec, form),
            run =>
            {
                var aws = new SnsModel();
                var topic = new TopicObject(aws);
                topic.Reconcile(run.spec);
                aws.Subscriptions.ForEach(line => line.IsPending = false);
                topic.Plan(TopicSpecs.InOtherWords(run.spec), run.form).ShouldBeEmptyPlan();
            },
            runs: 1000
        );

    [Fact]
    public void However_often_it_dies_a_pass_ends_with_what_is_wanted_and_nothing_else() =>
        Properties.Hold(
            from changes in Properties.UpTo(
                4,
                from spec in TopicSpecs.Any
                from steps in Gen.Choose(0, 6)
                select (spec, steps)
            )
            from isForeign in Gen.Elements(false, true)
            from spec in TopicSpecs.Any
            select (changes, isForeign, spec),
            run =>
            {
                var aws = new SnsModel();
                if (run.isForeign)
                {
                    AddForeign(aws);
                }

                var topic = new TopicObject(aws);
                foreach (var (spec, steps) in run.changes)
                {
                    topic.Interrupt(spec, steps);
                    aws.Subscriptions.ForEach(line => line.IsPending = false);
                }

                topic.Reconcile(run.spec);
                topic.Plan(run.spec).ShouldBeEmptyPlan();
                ShouldHaveAll(aws, run.spec);
                ShouldStillHave(aws, run.isForeign);
            },
            runs: 1000
        );

    [Fact]
    public void Nobody_is_asked_to_confirm_twice() =>
        Properties.Hold(
            from specs in Properties.UpTo(5, TopicSpecs.Any)
            select specs,
            specs =>
            {
                var aws = new SnsModel();
                var topic = new TopicObject(aws);
                foreach (var spec in specs)
                {
                    topic.Reconcile(spec);
                }

                aws.Asked.ShouldBe(aws.Subscriptions.Count(line => line.IsPending));
            }
        );

    private static void AddForeign(SnsModel aws)
    {
        aws.Create(
            new Dictionary<string, string> { ["Policy"] = $$"""{"Version":"2008-10-17","Statement":[{{Foreign}}]}""" }
        );
        aws.Tags["cost-center"] = "42";
        aws.Subscribe("sqs", "arn:aws:sqs:eu-west-1:111122223333:theirs");
        aws.Subscribe("lambda", "arn:aws:lambda:eu-west-1:111122223333:function:theirs").IsPending = true;
    }

    private static void ShouldStillHave(SnsModel aws, bool isForeign)
    {
        if (isForeign)
        {
            IamStatement
                .Canonical(aws.Statement("Theirs"))
                .ShouldBe(IamStatement.Canonical(JsonNode.Parse(Foreign)!.AsObject()));
            aws.Tags["cost-center"].ShouldBe("42");
            aws.Subscriptions.Count(line => line.Endpoint.EndsWith("theirs", StringComparison.Ordinal)).ShouldBe(2);
        }
        else
        {
            aws.Statement("__default_statement_ID").ShouldNotBeNull();
        }
    }

    private static void ShouldHaveAll(SnsModel aws, NotificationTopicSpec spec)
    {
        var publishers = spec.Publishers ?? Enum.GetValues<TopicPublisher>();
        aws.Statements.Select(statement => (string?)statement["Sid"])
            .Where(sid => sid is not ("Theirs" or "__default_statement_ID"))
            .ShouldBe(
                [
                    .. publishers.Select(publisher => $"SageMakerMonitor{publisher}"),
                    .. (spec.PolicyStatements ?? []).Select(statement => statement.Sid),
                ],
                ignoreOrder: true
            );
        aws.Subscriptions.Where(line => !line.IsPending && !line.Endpoint.EndsWith("theirs", StringComparison.Ordinal))
            .Select(line => line.Endpoint)
            .ShouldBeSubsetOf((spec.Subscriptions ?? []).Select(one => one.Endpoint!));
        (spec.Subscriptions ?? [])
            .Select(one => one.Endpoint!)
            .ShouldBeSubsetOf(aws.Subscriptions.Select(line => line.Endpoint));
    }

    private static IEnumerable<string> Violations(NotificationTopicSpec spec) =>
        NotificationTopicValidator
            .Instance.Validate(
                new NotificationTopic
                {
                    Metadata = new() { Namespace = "ml", Name = "oncall" },
                    Spec = spec,
                }
            )
            .Select(violation => violation.ToString());
}
