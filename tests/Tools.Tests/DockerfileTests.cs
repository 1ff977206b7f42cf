using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Tools.Tests;

public sealed class DockerfileTests
{
    [Fact]
    public void The_image_restores_every_project_of_the_operator()
    {
        var dockerfile = File.ReadAllText(Repository.File("deploy/docker/Dockerfile"));
        var projects = Directory
            .EnumerateFiles(Repository.File("operator"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetFileNameWithoutExtension(project))
            .Where(project => project != "Tools");
        foreach (var project in projects)
        {
            dockerfile.ShouldContain(
                $"COPY operator/{project}/{project}.csproj operator/{project}/packages.lock.json operator/{project}/"
            );
        }
    }
}
