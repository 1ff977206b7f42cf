using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Api.Tests.Validation;

/// <summary>
/// The same files are posted to a real CRD server by the crdcheck tool: what it refuses, the validator refuses in the
/// same words.
/// </summary>
public sealed class BadObjectTests
{
    public static TheoryData<string> Objects => [.. Repository.YamlFiles("tests/bad")];

    public static TheoryData<string> RuleBreakers =>
        [
            .. Repository
                .YamlFiles("tests/bad")
                .Where(file => ExpectedText.Of(Path.Combine(Repository.File("tests/bad"), file)).EndsWith(']')),
        ];

    public static TheoryData<string> Changes => [.. Repository.YamlFiles("tests/bad-changes")];

    public static TheoryData<string> Samples =>
        [
            .. Repository.YamlFiles("deploy/samples").Select(file => $"deploy/samples/{file}"),
            "deploy/kustomize/base/account.yaml",
        ];

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_bad_object_is_refused_with_the_text_of_the_API_server(string file)
    {
        var path = Path.Combine(Repository.File("tests/bad"), file);
        var violations = Validators.Validate(YamlDocuments.Read(path).Single());
        violations
            .Select(violation => violation.ToString())
            .ShouldContain(text => text.Contains(ExpectedText.Of(path)));
    }

    [Theory]
    [MemberData(nameof(RuleBreakers))]
    public void What_a_server_without_CEL_stores_is_refused_with_the_same_text(string file)
    {
        var path = Path.Combine(Repository.File("tests/bad"), file);
        var violations = Validators.ValidateTyped(YamlDocuments.Read(path).Single());
        violations.Select(violation => violation.ToString()).ShouldContain(ExpectedText.Of(path));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_bad_change_is_refused_with_the_text_of_the_API_server(string file)
    {
        var path = Path.Combine(Repository.File("tests/bad-changes"), file);
        var (old, now) = YamlDocuments.Read(path) is [var first, var second] ? (first, second) : default;
        Validators.Validate(now).ShouldBeEmpty();
        Validators.ValidateChange(old, now).ShouldHaveSingleItem().ToString().ShouldBe(ExpectedText.Of(path));
        Validators.ValidateChange(now, now).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_accepted(string file)
    {
        foreach (var document in YamlDocuments.Read(Repository.File(file)))
        {
            Validators.Validate(document).ShouldBeEmpty();
            Validators.ValidateTyped(document).ShouldBeEmpty();
        }
    }
}
