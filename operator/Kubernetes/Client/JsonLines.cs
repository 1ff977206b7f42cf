using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Reads a watch's answer: one JSON document a line, until the server closes it.</summary>
/// <remarks>A connection can die without a word (a lost NAT entry): silence for longer than the limit is a failure.</remarks>
internal sealed class JsonLines(ApiRequest request, Stream stream, TimeSpan idleTimeout, TimeProvider time)
{
    /// <returns>Documents for the caller to dispose.</returns>
    public async IAsyncEnumerable<JsonDocument> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream);
        try
        {
            for (var ended = false; !ended; )
            {
                var read = await ReadOrTimeOutAsync(pipe, cancellationToken);
                var buffer = read.Buffer;
                while (TryReadLine(ref buffer, out var line))
                {
                    if (!line.IsEmpty)
                    {
                        yield return Parse(line);
                    }
                }
                pipe.AdvanceTo(buffer.Start, buffer.End);
                ended = read.IsCompleted;
            }
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }

    private async Task<ReadResult> ReadOrTimeOutAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(idleTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        try
        {
            return await pipe.ReadAsync(linked.Token);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw ApiFailures.TimedOut(request, idleTimeout, error);
        }
        catch (Exception error) when (error is IOException or HttpRequestException)
        {
            throw ApiFailures.Unreachable(request, error);
        }
    }

    private static bool TryReadLine(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (buffer.PositionOf((byte)'\n') is not { } end)
        {
            return false;
        }
        line = buffer.Slice(0, end);
        buffer = buffer.Slice(buffer.GetPosition(1, end));
        return true;
    }

    private JsonDocument Parse(ReadOnlySequence<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException error)
        {
            throw ApiFailures.Unreadable(request, error.Message, error);
        }
    }
}
