using System.Collections.Concurrent;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>Instances of the decoder that wait for their next picture: at most one a processor.</summary>
internal sealed class InstancePool : IDisposable
{
    private readonly ConcurrentBag<ZxingInstance> waiting = [];

    public ZxingInstance Rent()
    {
        if (waiting.TryTake(out var instance))
            return instance;
        SelfTest.Pass();
        return new ZxingInstance();
    }

    /// <summary>Keeps an instance for the next one, unless it trapped, has grown too large, or enough are waiting.</summary>
    public void Return(ZxingInstance instance)
    {
        if (instance.IsWorthKeeping && waiting.Count < Environment.ProcessorCount)
            waiting.Add(instance);
        else
            instance.Dispose();
    }

    public void Dispose()
    {
        while (waiting.TryTake(out var instance))
            instance.Dispose();
    }
}
