using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Api.Tests.Common;

public sealed class KmsKeyFormsTests
{
    private const string Id = "1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string Arn = "arn:aws:kms:eu-west-1:111122223333";

    [Theory]
    [InlineData(Id)]
    [InlineData("mrk-1234abcd12ab34cd56ef1234567890ab")]
    [InlineData($"{Arn}:key/{Id}")]
    [InlineData($"{Arn}:alias/team/logs")]
    [InlineData("alias/team/logs")]
    public void All_forms_of_a_key_are_taken(string key) => Matches(key).ShouldBeTrue();

    [Theory]
    [InlineData("logs")]
    [InlineData("alias/")]
    [InlineData("alias/a b")]
    [InlineData($"key/{Id}")]
    [InlineData("arn:aws:s3:::bucket")]
    [InlineData($"{Arn}:key/")]
    [InlineData("arn:aws:kms:eu-west-1:1:key/1")]
    public void What_is_no_key_is_not(string key) => Matches(key).ShouldBeFalse();

    [Fact]
    public void An_alias_is_known_by_its_name_and_by_its_ARN()
    {
        new[] { "alias/logs", $"{Arn}:alias/logs", Id, $"{Arn}:key/{Id}" }
            .Select(KmsKeyForms.IsAlias)
            .ShouldBe([true, true, false, false]);
        new[] { "alias/aws/logs", $"{Arn}:alias/aws/s3", "alias/awsome" }
            .Select(KmsKeyForms.IsAwsManagedAlias)
            .ShouldBe([true, true, false]);
    }

    [Fact]
    public void Only_an_ARN_names_a_Region()
    {
        KmsKeyForms.RegionOf($"{Arn}:alias/logs").ShouldBe("eu-west-1");
        KmsKeyForms.RegionOf("alias/logs").ShouldBeNull();
    }

    private static bool Matches(string key) =>
        Regex.IsMatch(key, KmsKeyForms.Pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
