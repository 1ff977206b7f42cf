using System.Xml.Linq;
using SageMakerMonitorOperator.Tools.Documentation;

namespace SageMakerMonitorOperator.Tools.Tests.Documentation;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<summary>One\n   line.</summary>", "One line.")]
    [InlineData("<summary>Like <c>kubectl get</c>.</summary>", "Like kubectl get.")]
    [InlineData("<summary>See <see cref=\"P:A.B.Name\"/>.</summary>", "See Name.")]
    [InlineData("<summary>See <see cref=\"M:A.B.Run(System.String)\"/>.</summary>", "See Run.")]
    [InlineData("<summary>Or <see langword=\"null\"/>.</summary>", "Or null.")]
    [InlineData("<summary>See <see href=\"https://x.y\">there</see>.</summary>", "See there.")]
    [InlineData("<summary>One.<para>Two.</para></summary>", "One. Two.")]
    [InlineData("<summary>a &lt; b</summary>", "a < b")]
    public void Markup_becomes_plain_text(string xml, string text) => PlainText.Of(XElement.Parse(xml)).ShouldBe(text);

    [Fact]
    public void An_empty_summary_is_none() => PlainText.Of(XElement.Parse("<summary> </summary>")).ShouldBeNull();
}
