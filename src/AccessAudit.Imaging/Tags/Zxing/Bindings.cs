namespace AccessAudit.Imaging.Tags.Zxing;

/// <summary>A field of a C++ struct: functions of the table, each with a context that it is called with.</summary>
internal sealed record BoundField(int Getter, int GetterContext, int Setter, int SetterContext);

/// <summary>A C++ struct that the module shows by its fields.</summary>
internal sealed record BoundStruct(int Constructor, int Destructor)
{
    public Dictionary<string, BoundField> Fields { get; } = [];
}

/// <summary>A C++ class that the module shows: here, its list of results.</summary>
internal sealed record BoundClass(int Destructor)
{
    public Dictionary<string, BoundFunction> Methods { get; } = [];
}

/// <summary>A function and the one it is called through.</summary>
internal sealed record BoundFunction(int Caller, int Target);

/// <summary>What the module says about itself while it starts: its structs, classes and functions, by name (Emscripten's embind).</summary>
internal sealed class Bindings(Guest guest)
{
    private readonly Dictionary<int, BoundStruct> structsByType = [];
    private readonly Dictionary<int, BoundClass> classesByType = [];

    public Dictionary<string, BoundStruct> Structs { get; } = [];

    public Dictionary<string, BoundClass> Classes { get; } = [];

    public Dictionary<string, BoundFunction> Functions { get; } = [];

    public void AddStruct(int type, int name, int constructor, int destructor) =>
        Structs[guest.Name(name)] = structsByType[type] = new BoundStruct(constructor, destructor);

    public void AddField(int type, int name, BoundField field) => structsByType[type].Fields[guest.Name(name)] = field;

    public void AddClass(int type, int name, int destructor) =>
        Classes[guest.Name(name)] = classesByType[type] = new BoundClass(destructor);

    public void AddMethod(int type, int name, BoundFunction method) => classesByType[type].Methods[guest.Name(name)] = method;

    public void AddFunction(int name, BoundFunction function) => Functions[guest.Name(name)] = function;
}
