using AccessAudit.Stations;

namespace AccessAudit.Exchange.Registers;

/// <summary>A register file that could be read: the stations of its good rows and everything that is wrong with the others.</summary>
/// <param name="Stations">In the order of the file; a row with any fault is not among them.</param>
/// <param name="Faults">In the order of the file, several for one row where it has several; empty where the whole file is good.</param>
/// <remarks>Whether good rows are taken without the others is for the caller to say.</remarks>
public sealed record Register(IReadOnlyList<Station> Stations, IReadOnlyList<Fault> Faults);
