namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>Names the log groups that lose events, in as few texts of an event's length as hold all of them.</summary>
internal static class ShorteningText
{
    // An event's note holds 1024 bytes, and a log group's name 512 characters of one byte each.
    private const int Longest = 1024;

    public static IEnumerable<string> Notes(int days, IEnumerable<GroupFinding> shortened)
    {
        var head = $"events older than {days} days are deleted, within 72 hours as a rule, from ";
        var note = "";
        foreach (var part in shortened.Select(Part))
        {
            if (note.Length > 0 && note.Length + part.Length + 2 > Longest)
            {
                yield return note;
                note = "";
            }

            note = note.Length == 0 ? head + part : $"{note}, {part}";
        }

        if (note.Length > 0)
        {
            yield return note;
        }
    }

    private static string Part(GroupFinding finding) =>
        $"{finding.Name} (kept {Survey.Words(finding.Group!.RetentionInDays ?? 0)})";
}
