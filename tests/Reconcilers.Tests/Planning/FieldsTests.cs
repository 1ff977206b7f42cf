using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Planning;

public sealed class FieldsTests
{
    private static readonly string[] Names = ["a", "B", "a.b", "a[0]", "ä"];

    private static Gen<(string Field, string? Value)[]> Entries =>
        Gen.ArrayOf(
            from name in Gen.Elements(Names)
            from value in Gen.Elements(null, "", "1", "2")
            select (name, value)
        );

    [Fact]
    public void Equal_fields_differ_in_nothing() =>
        Properties.Hold(Entries, entries => Fields.Compare(Of(entries), Of(entries)).ShouldBeEmpty());

    [Fact]
    public void Every_difference_is_named_once_in_order_of_name() =>
        Properties.Hold(
            from one in Entries
            from other in Entries
            select (one, other),
            both =>
            {
                var (desired, observed) = (Of(both.one), Of(both.other));
                var drift = Fields.Compare(desired, observed);
                drift
                    .Select(d => d.Field)
                    .ShouldBe(
                        Names
                            .Where(name =>
                                desired.Values.GetValueOrDefault(name) != observed.Values.GetValueOrDefault(name)
                            )
                            .Order(StringComparer.Ordinal)
                    );
                drift.ShouldAllBe(d => d.Desired == desired.Values.GetValueOrDefault(d.Field));
                drift.ShouldAllBe(d => d.Observed == observed.Values.GetValueOrDefault(d.Field));
            }
        );

    [Fact]
    public void A_field_without_a_value_is_absent() => Of([("a", null)]).Values.ShouldBeEmpty();

    private static Fields Of((string Field, string? Value)[] entries)
    {
        var fields = new Fields();
        Array.ForEach(entries, entry => fields.Set(entry.Field, entry.Value));
        return fields;
    }
}
