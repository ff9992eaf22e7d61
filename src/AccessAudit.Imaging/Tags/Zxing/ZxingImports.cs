using Wasmtime;

namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>What each import of zxing-wasm 3.1.4 stands for. Its letters change with every release: this table is for one.</summary>
internal sealed class ZxingImports(Guest guest, CppExceptions exceptions, Bindings bindings, Linker linker)
{
    /// <summary>Numbers below this stand for values that JavaScript always has, such as undefined.</summary>
    private const int SomeValue = 10;

    private const string Calls = "da S z K b A ba d M h j p N w O B c m $ g R L f G k ca n u D y t o ea";

    /// <summary>Types whose names we need not know, and bookkeeping about JavaScript values that we do not keep.</summary>
    private const string Ignored = "Y na ha ka fa U x ja s ma ga P ia pa Q aa";

    private readonly HashSet<string> calls = [.. Calls.Split(' ')];
    private readonly HashSet<string> ignored = [.. Ignored.Split(' ')];
    private readonly Trampolines trampolines = new(guest, linker);

    public void DefineAll(Module module)
    {
        foreach (var import in module.Imports.Cast<FunctionImport>())
            Define(import);
    }

    private void Define(FunctionImport import)
    {
        if (calls.Contains(import.Name))
            trampolines.Define(import);
        else if (import.Name == "X")
            trampolines.Define(import, () => guest.CallWithFourLongs);
        else if (import.Name == "W")
            trampolines.Define(import, () => guest.CallWithTwoLongs);
        else
            linker.DefineFunction(import.ModuleName, import.Name, BehaviourOf(import.Name), import.Parameters, import.Results);
    }

    private Function.UntypedCallbackDelegate BehaviourOf(string letter) => letter switch
    {
        // exceptions
        "q" => (_, a, _) => exceptions.Throw(Int(a, 0), Int(a, 1), Int(a, 2)),
        "T" => (_, _, _) => exceptions.Rethrow(),
        "e" => (_, a, _) => exceptions.Resume(Int(a, 0)),
        "a" => (_, _, r) => r[0] = exceptions.FindHandler(),
        "i" => (_, a, r) => r[0] = exceptions.FindHandler(Int(a, 0)),
        "l" => (_, a, r) => r[0] = exceptions.FindHandler(Int(a, 0), Int(a, 1)),
        "r" => (_, a, r) => r[0] = exceptions.BeginCatch(Int(a, 0)),
        "J" => (_, _, _) => exceptions.EndCatch(),
        "v" => (_, a, r) => r[0] = a[0],
        // the system
        "_" => (_, a, r) => r[0] = guest.TryGrowTo((uint)Int(a, 0)) ? 1 : 0,
        "Z" => (_, _, _) => throw new InvalidOperationException("The code reader aborted."),
        // what the module says about itself
        "F" => (_, a, _) => bindings.AddStruct(Int(a, 0), Int(a, 1), constructor: Int(a, 3), destructor: Int(a, 5)),
        "oa" => (_, a, _) => bindings.AddField(Int(a, 0), Int(a, 1), new BoundField(Int(a, 4), Int(a, 5), Int(a, 8), Int(a, 9))),
        "la" => (_, a, _) => bindings.AddClass(Int(a, 0), Int(a, 10), destructor: Int(a, 12)),
        "E" => (_, a, _) => bindings.AddMethod(Int(a, 0), Int(a, 1), new BoundFunction(Int(a, 5), Int(a, 6))),
        "V" => (_, a, _) => bindings.AddFunction(Int(a, 0), new BoundFunction(Int(a, 4), Int(a, 5))),
        // JavaScript values: a result carries byte arrays that we never look at, so every value is the same one
        "C" => (_, _, r) => r[0] = SomeValue,
        "I" => (_, _, r) => r[0] = 0,
        "H" => (_, _, r) => r[0] = (double)SomeValue,
        _ when ignored.Contains(letter) => DoNothing,
        _ => throw new InvalidOperationException($"The code reader asks for '{letter}', which this program does not know."),
    };

    private static void DoNothing(Caller caller, ReadOnlySpan<ValueBox> arguments, Span<ValueBox> results)
    {
    }

    private static int Int(ReadOnlySpan<ValueBox> arguments, int at) => arguments[at].AsInt32();
}
