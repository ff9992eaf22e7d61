using System.Text;
using Wasmtime;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>The running module as its host sees it: its memory, its function table, its exports.</summary>
/// <remarks>Exported names are those of zxing-wasm 3.1.4. A pointer is a byte's place in the memory, 0 is none.</remarks>
internal sealed class Guest
{
    private Memory memory = null!;
    private Table table = null!;
    private Delegate?[] wrapped = [];
    private Func<int, int> allocate = null!;
    private Action<int> free = null!;

    public Action RunConstructors { get; private set; } = null!;

    public Func<int> SaveStack { get; private set; } = null!;

    public Action<int> RestoreStack { get; private set; } = null!;

    /// <summary>Tells C++ that the last call it made through the host has thrown.</summary>
    public Action<int, int> SetThrew { get; private set; } = null!;

    /// <summary>Tells C++ the type of what it is catching.</summary>
    public Action<int> SetCaughtType { get; private set; } = null!;

    public Action<int> KeepException { get; private set; } = null!;

    public Action<int> ReleaseException { get; private set; } = null!;

    public Func<int, int> ExceptionPointer { get; private set; } = null!;

    public Func<int, int, int, int> CanCatch { get; private set; } = null!;

    /// <summary>Calls of signatures with 64-bit numbers, which go through an export instead of the table.</summary>
    public Function CallWithFourLongs { get; private set; } = null!;

    public Function CallWithTwoLongs { get; private set; } = null!;

    public long MemoryBytes => memory.GetLength();

    public void Bind(Instance instance)
    {
        memory = instance.GetMemory("qa")!;
        table = instance.GetTable("ua")!;
        wrapped = new Delegate?[table.GetSize()];
        RunConstructors = instance.GetFunction("ra")!.WrapAction()!;
        free = instance.GetFunction("ta")!.WrapAction<int>()!;
        allocate = instance.GetFunction("va")!.WrapFunc<int, int>()!;
        ExceptionPointer = instance.GetFunction("wa")!.WrapFunc<int, int>()!;
        SetThrew = instance.GetFunction("xa")!.WrapAction<int, int>()!;
        SetCaughtType = instance.GetFunction("ya")!.WrapAction<int>()!;
        RestoreStack = instance.GetFunction("za")!.WrapAction<int>()!;
        SaveStack = instance.GetFunction("Aa")!.WrapFunc<int>()!;
        KeepException = instance.GetFunction("Ba")!.WrapAction<int>()!;
        ReleaseException = instance.GetFunction("Ca")!.WrapAction<int>()!;
        CanCatch = instance.GetFunction("Da")!.WrapFunc<int, int, int, int>()!;
        CallWithFourLongs = instance.GetFunction("Ea")!;
        CallWithTwoLongs = instance.GetFunction("Fa")!;
    }

    /// <returns>A pointer, or 0 if the memory limit is reached.</returns>
    public int Allocate(int bytes) => allocate(bytes);

    public void Free(int pointer) => free(pointer);

    public int ReadInt(int at) => memory.ReadInt32(Address(at));

    public void WriteInt(int at, int value) => memory.WriteInt32(Address(at), value);

    public byte ReadByte(int at) => memory.ReadByte(Address(at));

    public void WriteByte(int at, byte value) => memory.WriteByte(Address(at), value);

    /// <summary>Part of the memory, valid until the module runs again.</summary>
    public Span<byte> Bytes(int at, int count) => memory.GetSpan(Address(at), count);

    /// <summary>A text that ends with a zero byte.</summary>
    public string Name(int at)
    {
        var end = at;
        while (ReadByte(end) != 0)
            end++;
        return Encoding.UTF8.GetString(Bytes(at, end - at));
    }

    /// <returns>False if the memory limit forbids it.</returns>
    public bool TryGrowTo(long bytes)
    {
        var pages = (bytes - MemoryBytes + Memory.PageSize - 1) / Memory.PageSize;
        try
        {
            memory.Grow(Math.Max(0, pages));
            return true;
        }
        catch (WasmtimeException)
        {
            return false;
        }
    }

    public Function FunctionAt(int index) => (Function)table.GetElement((uint)index)!;

    /// <summary>A function of the table as a delegate, which is called many times faster than a <see cref="Function"/>.</summary>
    public T FunctionAt<T>(int index, Func<Function, T?> wrap)
        where T : Delegate
    {
        if (wrapped[index] is T known)
            return known;
        var made = wrap(FunctionAt(index)) ?? throw new InvalidOperationException($"Function {index} of the code reader is no {typeof(T)}.");
        wrapped[index] = made;
        return made;
    }

    // Pointers are unsigned in the module and signed in C#.
    private static long Address(int pointer) => (uint)pointer;
}
