using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

public sealed class ConvergenceTests
{
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["aws:cloudformation:stack-name"] = "stack",
        ["foreign"] = "stays",
        ["sagemakermonitor.example/other"] = "stays too",
    };

    [Fact]
    public void The_specs_that_the_properties_use_are_valid() =>
        Properties.Hold(
            AlarmSpecs.Any.SelectMany(EqualSpecs.Of, (spec, equal) => (spec, equal)),
            both =>
            {
                Violations(both.spec).ShouldBeEmpty();
                Violations(both.equal).ShouldBeEmpty();
            }
        );

    [Fact]
    public void What_was_written_is_planned_no_more_however_the_endpoint_words_it() =>
        Properties.Hold(
            from before in AlarmSpecs.Any
            from spec in AlarmSpecs.Any
            from form in Presentation.Any
            select (before, spec, form),
            run =>
            {
                var alarm = new AlarmObject(new CloudWatchModel());
                alarm.Reconcile(run.before, run.form).IsEmpty.ShouldBeFalse();
                alarm.Plan(run.before, run.form).ShouldBeEmptyPlan();
                alarm.Reconcile(run.spec, run.form);
                alarm.Plan(run.spec, run.form).ShouldBeEmptyPlan();
            }
        );

    [Fact]
    public void The_same_spec_in_other_words_plans_nothing() =>
        Properties.Hold(
            from spec in AlarmSpecs.Any
            from equal in EqualSpecs.Of(spec)
            from form in Presentation.Any
            select (spec, equal, form),
            run =>
            {
                var alarm = new AlarmObject(new CloudWatchModel());
                alarm.Reconcile(run.spec);
                alarm.Plan(run.equal, run.form).ShouldBeEmptyPlan();
            },
            runs: 2000
        );

    [Fact]
    public void Another_spec_plans_a_write_exactly_when_AWS_would_differ() =>
        Properties.Hold(
            from before in AlarmSpecs.Any
            from spec in AlarmSpecs.Any
            select (before, spec),
            run =>
            {
                var aws = new CloudWatchModel();
                var alarm = new AlarmObject(aws);
                alarm.Reconcile(run.before);
                var plan = alarm.Reconcile(run.spec);
                (plan.Drift.Count == 0).ShouldBe(plan.IsEmpty);
                plan.Steps.Count(step => step.Operation == "PutMetricAlarm").ShouldBeInRange(0, 1);
                State(aws).ShouldBe(State(Fresh(run.spec, aws.ActionsEnabled)));
            }
        );

    [Fact]
    public void A_crash_after_any_step_leads_to_the_same_end() =>
        Properties.Hold(
            from before in AlarmSpecs.Any
            from spec in AlarmSpecs.Any
            from steps in Gen.Choose(0, 3)
            from form in Presentation.Any
            select (before, spec, steps, form),
            run =>
            {
                var (whole, crashed) = (new CloudWatchModel(), new CloudWatchModel());
                var (one, other) = (new AlarmObject(whole), new AlarmObject(crashed));
                one.Reconcile(run.before);
                other.Reconcile(run.before);
                one.Reconcile(run.spec, run.form);
                other.Reconcile(run.spec, run.form, run.steps);
                other.Reconcile(run.spec, run.form);
                State(crashed).ShouldBe(State(whole));
                other.Plan(run.spec, run.form).ShouldBeEmptyPlan();
            }
        );

    [Fact]
    public void Foreign_tags_and_those_of_AWS_survive_every_sequence_of_specs() =>
        Properties.Hold(
            from specs in Gen.ListOf(AlarmSpecs.Any, 4)
            from steps in Gen.Choose(0, 3)
            select (specs, steps),
            run =>
            {
                var aws = new CloudWatchModel();
                var alarm = new AlarmObject(aws);
                alarm.Reconcile(run.specs[0]);
                Foreign.ToList().ForEach(tag => aws.Tags.Add(tag.Key, tag.Value));
                foreach (var spec in run.specs)
                {
                    alarm.Reconcile(spec, stepsUntilCrash: run.steps);
                    alarm.Reconcile(spec);
                    aws.Tags.ShouldBe(
                        Foreign.Concat(AlarmObject.Self.Tags()).Concat(spec.Tags ?? new Dictionary<string, string>()),
                        ignoreOrder: true
                    );
                }
            }
        );

    private static CloudWatchModel Fresh(MetricAlarmSpec spec, bool? actionsEnabled)
    {
        var aws = new CloudWatchModel();
        new AlarmObject(aws).Reconcile(spec);
        aws.ActionsEnabled = actionsEnabled;
        return aws;
    }

    // In AWS's own words for everything, so that two specs which mean the same alarm compare equal.
    private static string State(CloudWatchModel aws)
    {
        var alarm = aws.Observe(Presentation.Plain with { Defaults = true, EmptyTexts = true })!.Alarm;
        var sorted = alarm with
        {
            Metrics = [.. alarm.Metrics.OrderBy(query => query.Id, StringComparer.Ordinal)],
            Threshold = alarm.Threshold + 0.0,
        };
        return JsonSerializer.Serialize(sorted).Replace("p95.0", "p95", StringComparison.Ordinal)
            + JsonSerializer.Serialize(aws.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal));
    }

    private static IReadOnlyList<object> Violations(MetricAlarmSpec spec) =>
        [
            .. MetricAlarmValidator.Validate(
                new MetricAlarm
                {
                    ApiVersion = "sagemakermonitor.dev/v1alpha1",
                    Kind = "MetricAlarm",
                    Metadata = new ObjectMeta { Namespace = "ml", Name = "churn" },
                    Spec = spec,
                }
            ),
        ];
}
