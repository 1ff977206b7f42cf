using System.Xml.Linq;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Tools.Tests.Code;

/// <summary>What the code promises of its own shape (operator/README.md).</summary>
public sealed class BoundaryTests
{
    private const int LongestFile = 350;

    /// <summary>Which projects each project may reference, itself or through others.</summary>
    public static TheoryData<string, string[]> Boundaries =>
        new()
        {
            { "Kubernetes", [] },
            { "Aws", [] },
            { "Api", ["Kubernetes"] },
            { "Reconcilers", ["Api", "Kubernetes", "Aws"] },
            { "Host", ["Reconcilers", "Api", "Kubernetes", "Aws"] },
            { "Tools", ["Api", "Kubernetes"] },
        };

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void A_project_references_only_what_its_boundary_allows(string project, string[] allowed) =>
        References(project).Except(allowed).ShouldBeEmpty();

    [Fact]
    public void Only_the_Aws_project_and_its_users_see_the_AWS_SDK()
    {
        Packages("Kubernetes").ShouldAllBe(package => !package.StartsWith("AWSSDK"));
        Packages("Api").ShouldBeEmpty();
    }

    [Fact]
    public void The_Kubernetes_project_never_speaks_of_AWS() =>
        Code("operator/Kubernetes")
            .Where(file => File.ReadAllText(file).Contains("Amazon", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void The_Aws_project_never_speaks_of_Kubernetes() =>
        Code("operator/Aws")
            .Where(file =>
                File.ReadAllText(file).Contains("SageMakerMonitorOperator.Kubernetes", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("operator", 60)]
    [InlineData("tests", 70)]
    public void Files_are_short(string folder, int median)
    {
        int[] lengths = [.. Code(folder).Select(file => File.ReadLines(file).Count()).Order()];

        lengths[^1].ShouldBeLessThanOrEqualTo(LongestFile);
        lengths[lengths.Length / 2].ShouldBeLessThanOrEqualTo(median);
    }

    private static IEnumerable<string> Code(string folder) =>
        Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories);

    private static IEnumerable<string> References(string project)
    {
        var direct = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).ToList();
        return direct.Concat(direct.SelectMany(References)).Distinct();
    }

    private static IEnumerable<string> Packages(string project) => Items(project, "PackageReference");

    private static IEnumerable<string> Items(string project, string name) =>
        XDocument
            .Load(Repository.File($"operator/{project}/{project}.csproj"))
            .Descendants(name)
            .Select(item => item.Attribute("Include")!.Value);
}
