using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Dashboards;

/// <summary>What status says of a dashboard. AWS tells its remarks only to who writes, so they stay until the next write.</summary>
internal static class DashboardReport
{
    private const int MaxMessages = 16;
    private const int MaxPath = 256;
    private const int MaxMessage = 512;

    public static DashboardState? Of(DashboardState? before, ObservedDashboard? observed, IReadOnlyList<object> answers)
    {
        var written = answers.OfType<PutDashboardResponse>().LastOrDefault();
        return observed is null && written is null
            ? null
            : new DashboardState
            {
                Widgets = observed is null ? before?.Widgets : Widgets(observed.Body),
                ValidationMessages = written is null ? before?.ValidationMessages : Messages(written),
            };
    }

    public static Assessment Assess(DashboardState? state) =>
        state?.ValidationMessages is not { Count: > 0 } messages
            ? Assessment.Good
            : new()
            {
                Warning = Statement.True(
                    Reasons.ValidationMessages,
                    "CloudWatch saved the dashboard, but may not show all of it: "
                        + string.Join("; ", messages.Select(message => $"{message.DataPath}: {message.Message}"))
                ),
            };

    private static int? Widgets(string body) =>
        JsonMembers.Find(DesiredBody.Read(body), "widgets") is { ValueKind: JsonValueKind.Array } widgets
            ? widgets.GetArrayLength()
            : null;

    private static IReadOnlyList<DashboardMessage>? Messages(PutDashboardResponse written) =>
        written.DashboardValidationMessages.Count == 0
            ? null
            :
            [
                .. written
                    .DashboardValidationMessages.Take(MaxMessages)
                    .Select(message => new DashboardMessage
                    {
                        DataPath = Cut(MaxPath, message.DataPath),
                        Message = Cut(MaxMessage, message.Message),
                    }),
            ];

    private static string? Cut(int length, string? text) => text is null ? null : Shortened.To(length, text);
}
