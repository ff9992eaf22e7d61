using AccessAudit.Checklists;
using AccessAudit.Regions;
using AccessAudit.Storage;

namespace AccessAudit.Cli;

/// <summary>The stations of a workspace, assessed once: as they pass for their own cards, what the country's figures need is kept.</summary>
/// <remarks>Answers and older audits are not kept: a whole country would fill the memory with them.</remarks>
internal sealed class SurveyedCountry(Workspace workspace, ChecklistShelf shelf, DateOnly day)
{
    private readonly List<SurveyedStation> stations = [];
    private readonly Dictionary<ChecklistId, int> missing = [];

    /// <summary>Every station, one at a time; read once.</summary>
    public IEnumerable<Survey> Pass()
    {
        foreach (var survey in Survey.Of(workspace, shelf, null, day))
        {
            stations.Add(survey.Surveyed);
            if (survey.Missing is { } checklist)
                missing[checklist] = missing.GetValueOrDefault(checklist) + 1;
            yield return survey;
        }
    }

    /// <summary>Every station, after the pass or without one.</summary>
    /// <param name="error">Is told which audits could not be scored.</param>
    public IReadOnlyList<SurveyedStation> Stations(TextWriter error)
    {
        if (stations.Count == 0)
            _ = Pass().Count();
        Survey.TellMissing(missing, error);
        return stations;
    }
}
