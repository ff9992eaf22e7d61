namespace AccessAudit.Tests.Cli;

/// <summary>A disk without room.</summary>
internal sealed class FullDisk : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space");

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space");

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("no space");

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("no space");
}
