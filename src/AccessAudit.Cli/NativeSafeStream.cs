using System.Runtime.ExceptionServices;

namespace AccessAudit.Cli;

/// <summary>A stream that native code may write to: an exception would go through its frames and end the process.</summary>
/// <remarks>The first failure is kept, everything after it goes nowhere, and the caller throws it once native code has returned.</remarks>
internal sealed class NativeSafeStream(Stream target) : Stream
{
    private ExceptionDispatchInfo? failure;
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position
    {
        get => written;
        set => throw new NotSupportedException();
    }

    /// <exception cref="IOException">Something could not be written.</exception>
    public void ThrowIfFailed() => failure?.Throw();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        written += buffer.Length;
        if (failure is not null)
            return;
        try
        {
            target.Write(buffer);
        }
        catch (Exception fault) when (InputFile.IsExpected(fault))
        {
            failure = ExceptionDispatchInfo.Capture(fault);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Nothing: the target is flushed by whoever closes it.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
