namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>A C++ exception on its way through the host's frames; where it lies, the module's memory knows.</summary>
internal sealed class CppException : Exception
{
    /// <summary>Whether a fault that came out of the module is, at its root, a C++ exception and no trap.</summary>
    public static bool IsIn(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is CppException)
                return true;
        }

        return false;
    }
}
