namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Lengths as the API server and CEL count them: in code points, though its messages say bytes.</summary>
internal static class Characters
{
    public static int Count(string text) => text.EnumerateRunes().Count();
}
