namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>
/// C++ exceptions without a browser: the module was built to throw and catch with its host's help, and this is that help.
/// </summary>
/// <remarks>In front of each exception lie 24 bytes about it, laid out as Emscripten's runtime has them.</remarks>
internal sealed class CppExceptions(Guest guest)
{
    private const int HeaderBytes = 24;
    private const int TypeAt = 4 - HeaderBytes;
    private const int DestructorAt = 8 - HeaderBytes;
    private const int CaughtAt = 12 - HeaderBytes;
    private const int RethrownAt = 13 - HeaderBytes;
    private const int AdjustedPointerAt = 16 - HeaderBytes;

    private readonly Stack<int> caught = new();
    private int last;

    public void Throw(int exception, int type, int destructor)
    {
        guest.WriteInt(exception + AdjustedPointerAt, 0);
        guest.WriteInt(exception + TypeAt, type);
        guest.WriteInt(exception + DestructorAt, destructor);
        guest.KeepException(exception);
        last = exception;
        throw new CppException();
    }

    public void Rethrow()
    {
        var exception = caught.Pop();
        if (guest.ReadByte(exception + RethrownAt) == 0)
        {
            caught.Push(exception);
            guest.WriteByte(exception + RethrownAt, 1);
            guest.WriteByte(exception + CaughtAt, 0);
        }

        guest.KeepException(exception);
        last = exception;
        throw new CppException();
    }

    /// <summary>A frame had something to tidy up and lets the exception fly on.</summary>
    public void Resume(int exception)
    {
        if (last == 0)
            last = exception;
        throw new CppException();
    }

    /// <summary>Which of a frame's handlers takes the exception; its type goes by a side way, see <see cref="Guest.SetCaughtType"/>.</summary>
    /// <param name="types">What the handlers take; 0 takes anything.</param>
    /// <returns>The exception.</returns>
    public int FindHandler(params ReadOnlySpan<int> types)
    {
        var type = last == 0 ? 0 : TypeToCatch(types);
        guest.SetCaughtType(type);
        return last;
    }

    private int TypeToCatch(ReadOnlySpan<int> types)
    {
        var adjusted = last + AdjustedPointerAt;
        guest.WriteInt(adjusted, last);
        var thrown = guest.ReadInt(last + TypeAt);
        if (thrown == 0)
            return 0;
        foreach (var type in types)
        {
            if (type == 0 || type == thrown)
                break;
            if (guest.CanCatch(type, thrown, adjusted) != 0)
                return type;
        }

        return thrown;
    }

    public int BeginCatch(int exception)
    {
        guest.WriteByte(exception + CaughtAt, 1);
        guest.WriteByte(exception + RethrownAt, 0);
        caught.Push(exception);
        return guest.ExceptionPointer(exception);
    }

    public void EndCatch()
    {
        guest.SetThrew(0, 0);
        guest.ReleaseException(caught.Pop());
        last = 0;
    }
}
