using System.Globalization;
using AccessAudit.Storage.Actions;
using AccessAudit.Web.Hosting;

namespace AccessAudit.Web.Desk.Actions;

/// <summary>What a person plans for a gap, as the form sends it.</summary>
internal static class ActionForm
{
    private const int LongestNote = 1000;

    /// <summary>Null where something is wrong; what it is stands in the errors.</summary>
    public static ActionPlan? Read(PostedForm form, FormErrors errors, Words words, DateOnly? notBefore)
    {
        var office = ActionCodes.ParseOffice(form["office"]);
        if (office is null)
            errors.Add("office", words["action.office.missing"]);
        var state = ActionCodes.ParseState(form["state"]);
        if (state is null or ActionState.Checked)
            errors.Add("state", words["action.state.wrong"]);
        if (!DateOnly.TryParseExact(form["due"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) || due < notBefore)
            errors.Add("due", words["action.due.wrong"]);
        if (form["note"].Length > LongestNote)
            errors.Add("note", words["action.note.long"]);
        return errors.Any ? null : new ActionPlan(office!.Value, due, state!.Value, form["note"]);
    }
}
