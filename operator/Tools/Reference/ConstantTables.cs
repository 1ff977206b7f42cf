using System.Reflection;
using System.Text;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Tools.Documentation;

namespace SageMakerMonitorOperator.Tools.Reference;

/// <summary>The words that conditions, events and annotations use.</summary>
internal sealed class ConstantTables(XmlDocumentation documentation)
{
    public void AppendTo(StringBuilder page)
    {
        Section(page, "Conditions", typeof(ConditionTypes), "Type");
        Section(page, "Reasons", typeof(Reasons), "Reason");
        Section(page, "Annotations", typeof(Annotations), "Annotation");
    }

    private void Section(StringBuilder page, string heading, Type constants, string column)
    {
        page.AppendLine($"## {heading}\n").AppendLine($"{documentation.Of(constants)}\n");
        page.AppendLine(MarkdownTable.Of([column, "Meaning"], constants.GetFields().Select(Row)));
    }

    private string[] Row(FieldInfo field) => [$"`{field.GetRawConstantValue()}`", documentation.Of(field)];
}
