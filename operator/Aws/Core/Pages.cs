using System.Runtime.CompilerServices;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>Reads page after page until AWS gives no further token.</summary>
internal static class Pages
{
    public static async IAsyncEnumerable<TPage> ReadAsync<TRequest, TPage>(
        AwsOperation operation,
        TRequest first,
        Func<TRequest, CancellationToken, Task<TPage>> read,
        Func<TPage, string?> tokenOf,
        Func<string, TRequest> next,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var request = first;
        var previous = "";
        while (true)
        {
            var page = await read(request, cancellationToken);
            yield return page;
            if (tokenOf(page) is not { Length: > 0 } token)
                yield break;
            if (token == previous)
                throw new AwsFailure(operation, SamePageAgain);
            request = next(token);
            previous = token;
        }
    }

    /// <summary>Stopping would pass off a part for the whole, going on would never end.</summary>
    private static readonly FailureCause SamePageAgain = new(
        AwsFailureKind.Unavailable,
        FailureCodes.UnreadableAnswer,
        "the answer names the page just read as the next one"
    );
}
