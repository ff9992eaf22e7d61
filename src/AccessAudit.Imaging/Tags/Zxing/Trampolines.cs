using Wasmtime;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>
/// Calls that may throw: C++ makes them through the host, which catches the exception and says so, as the processor's own
/// unwinding would.
/// </summary>
/// <remarks>A reading makes some thousands of them, so the signatures of whole numbers only have delegates of their own.</remarks>
internal sealed class Trampolines(Guest guest, Linker linker)
{
    public void Define(FunctionImport import)
    {
        var returns = import.Results.Count == 1;
        var whole = import.Parameters.Concat(import.Results).All(kind => kind == ValueKind.Int32);
        if (!whole || !(returns ? DefineReturning(import) : DefineSilent(import)))
            Define(import, arguments => guest.FunctionAt(arguments[0].AsInt32()).Invoke(arguments[1..]));
    }

    /// <summary>Calls an export with all the arguments, the function's number among them.</summary>
    public void Define(FunctionImport import, Func<Function> export) => Define(import, arguments => export().Invoke(arguments));

    private delegate object? Call(ReadOnlySpan<ValueBox> arguments);

    private void Define(FunctionImport import, Call call)
    {
        linker.DefineFunction(import.ModuleName, import.Name, (_, arguments, results) =>
        {
            var stack = guest.SaveStack();
            object? result;
            try
            {
                result = call(arguments);
            }
            catch (Exception fault) when (CppException.IsIn(fault))
            {
                result = Threw(stack);
            }

            if (results.Length > 0)
                results[0] = Box(result, import.Results[0]);
        }, import.Parameters, import.Results);
    }

    /// <summary>After an exception the result is never looked at, but it must have its type.</summary>
    private static ValueBox Box(object? result, ValueKind kind) => kind switch
    {
        ValueKind.Int32 => result as int? ?? 0,
        ValueKind.Int64 => result as long? ?? 0,
        ValueKind.Float32 => result as float? ?? 0,
        _ => result as double? ?? 0,
    };

    private int Threw(int stack)
    {
        guest.RestoreStack(stack);
        guest.SetThrew(1, 0);
        return 0;
    }

    private bool DefineReturning(FunctionImport import)
    {
        var (module, name) = (import.ModuleName, import.Name);
        switch (import.Parameters.Count)
        {
            case 1:
                linker.DefineFunction(module, name, (int f) =>
                {
                    var stack = guest.SaveStack();
                    try { return guest.FunctionAt(f, to => to.WrapFunc<int>())(); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { return Threw(stack); }
                });
                return true;
            case 2:
                linker.DefineFunction(module, name, (int f, int a) =>
                {
                    var stack = guest.SaveStack();
                    try { return guest.FunctionAt(f, to => to.WrapFunc<int, int>())(a); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { return Threw(stack); }
                });
                return true;
            case 3:
                linker.DefineFunction(module, name, (int f, int a, int b) =>
                {
                    var stack = guest.SaveStack();
                    try { return guest.FunctionAt(f, to => to.WrapFunc<int, int, int>())(a, b); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { return Threw(stack); }
                });
                return true;
            case 4:
                linker.DefineFunction(module, name, (int f, int a, int b, int c) =>
                {
                    var stack = guest.SaveStack();
                    try { return guest.FunctionAt(f, to => to.WrapFunc<int, int, int, int>())(a, b, c); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { return Threw(stack); }
                });
                return true;
            case 5:
                linker.DefineFunction(module, name, (int f, int a, int b, int c, int d) =>
                {
                    var stack = guest.SaveStack();
                    try { return guest.FunctionAt(f, to => to.WrapFunc<int, int, int, int, int>())(a, b, c, d); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { return Threw(stack); }
                });
                return true;
            default:
                return false;
        }
    }

    private bool DefineSilent(FunctionImport import)
    {
        var (module, name) = (import.ModuleName, import.Name);
        switch (import.Parameters.Count)
        {
            case 1:
                linker.DefineFunction(module, name, (int f) =>
                {
                    var stack = guest.SaveStack();
                    try { guest.FunctionAt(f, to => to.WrapAction())(); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { Threw(stack); }
                });
                return true;
            case 2:
                linker.DefineFunction(module, name, (int f, int a) =>
                {
                    var stack = guest.SaveStack();
                    try { guest.FunctionAt(f, to => to.WrapAction<int>())(a); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { Threw(stack); }
                });
                return true;
            case 3:
                linker.DefineFunction(module, name, (int f, int a, int b) =>
                {
                    var stack = guest.SaveStack();
                    try { guest.FunctionAt(f, to => to.WrapAction<int, int>())(a, b); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { Threw(stack); }
                });
                return true;
            case 4:
                linker.DefineFunction(module, name, (int f, int a, int b, int c) =>
                {
                    var stack = guest.SaveStack();
                    try { guest.FunctionAt(f, to => to.WrapAction<int, int, int>())(a, b, c); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { Threw(stack); }
                });
                return true;
            case 5:
                linker.DefineFunction(module, name, (int f, int a, int b, int c, int d) =>
                {
                    var stack = guest.SaveStack();
                    try { guest.FunctionAt(f, to => to.WrapAction<int, int, int, int>())(a, b, c, d); }
                    catch (Exception fault) when (CppException.IsIn(fault)) { Threw(stack); }
                });
                return true;
            default:
                return false;
        }
    }
}
