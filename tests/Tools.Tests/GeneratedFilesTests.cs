using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Tools.Tests;

public sealed class GeneratedFilesTests
{
    [Fact]
    public void The_repository_holds_what_the_API_types_say() =>
        Generator.Generate().Differences(Repository.Root).ShouldBeEmpty("Run `make generate` and commit the result.");

    [Fact]
    public void Two_runs_give_the_same() => Generator.Generate().Texts.ShouldBe(Generator.Generate().Texts);

    [Fact]
    public void A_check_names_what_differs_and_writes_nothing()
    {
        var root = Directory.CreateTempSubdirectory("generated-");
        try
        {
            GenerateCommand.Run(root.FullName, check: true).ShouldBe(1);
            root.EnumerateFileSystemInfos().ShouldBeEmpty();
            GenerateCommand.Run(root.FullName, check: false).ShouldBe(0);
            GenerateCommand.Run(root.FullName, check: true).ShouldBe(0);
            File.AppendAllText(Path.Combine(root.FullName, "crds/README.md"), "edited");
            Generator.Generate().Differences(root.FullName).ShouldBe(["crds/README.md"]);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_rule_is_in_the_reference()
    {
        var files = Generator.Generate().Texts;
        var crds = string.Concat(
            files.Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => file.Value)
        );
        foreach (var id in Schemas.Rules().Select(rule => rule.Id))
        {
            files["crds/README.md"].ShouldContain($"`{id}`");
            crds.ShouldContain($"[{id}]");
        }
    }
}
