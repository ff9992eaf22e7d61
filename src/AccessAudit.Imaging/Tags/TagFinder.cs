using AccessAudit.Imaging.Photos;
using AccessAudit.Sheets;

namespace AccessAudit.Imaging.Tags;

/// <summary>Step 2 of reading a sheet: finds the station's tag, cheapest attempt first.</summary>
/// <remarks>
/// It stops at the first look that shows a genuine tag. A forged or foreign code never ends the search: it is reported, and the
/// search for the right one goes on.
/// </remarks>
public sealed class TagFinder(CodeReader reader, TagKeyRing keys)
{
    /// <summary>So often is a view looked at anew, at the most, on a machine that is busy with other work.</summary>
    private const int MostWaits = 8;

    /// <summary>The attempts in their order; see <see cref="TagAttempt.Standard"/>.</summary>
    public IReadOnlyList<TagAttempt> Attempts { get; init; } = TagAttempt.Standard;

    /// <summary>When the search is broken off. The default, 0.9 seconds, leaves what the last steps take over within one second.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(0.9);

    /// <summary>Whether any code ends the search, as when somebody asks what stands in a picture.</summary>
    public bool StopsAtAnyCode { get; init; }

    /// <param name="photo">Upright or not.</param>
    public TagSearch Find(GrayImage photo) => Find(photo, Deadline.In(Budget));

    /// <param name="photo">Upright or not.</param>
    /// <param name="deadline">When the search is broken off, whatever <see cref="Budget"/> says.</param>
    public TagSearch Find(GrayImage photo, Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(deadline);
        var sizes = new PhotoSizes(photo);
        var refused = new List<RefusedCode>();
        foreach (var attempt in Attempts)
        {
            var (tags, view, inTime) = Look(attempt, sizes, deadline, refused);
            if (tags.Count > 0)
                return new TagSearch.Found(tags, view is null ? attempt.Name : $"{attempt.Name}, {view}", refused);
            if (!inTime)
                return new TagSearch.NotFound(OutOfTime: true, refused);
            if (StopsAtAnyCode && refused.Count > 0)
                break;
        }

        return new TagSearch.NotFound(OutOfTime: false, refused);
    }

    private (List<FoundTag> Tags, string? View, bool InTime) Look(TagAttempt attempt, PhotoSizes photo, Deadline deadline, List<RefusedCode> refused)
    {
        var tags = new List<FoundTag>();
        foreach (var view in attempt.ViewsOf(photo))
        {
            // Making views takes time as well.
            if (deadline.Left <= TimeSpan.Zero)
                return (tags, view.Name, false);
            var reading = Read(view, attempt, deadline);
            if (reading is CodeReading.TimedOut)
                return (tags, view.Name, false);
            if (reading is not CodeReading.Done done)
                continue;
            foreach (var tag in Sort(done.Codes, view, refused).Where(tag => !tags.Exists(known => known.Text == tag.Text)))
                tags.Add(tag);
            if (tags.Count > 0 && !attempt.LooksAtAll)
                return (tags, view.Name, true);
        }

        return (tags, null, true);
    }

    /// <summary>The sandbox is stopped by the machine's clock: where this thread had to wait for others meanwhile, it is let in again.</summary>
    private CodeReading Read(TagView view, TagAttempt attempt, Deadline deadline)
    {
        var reading = reader.Read(view.Picture, attempt.Effort, deadline.Left);
        for (var again = 0; again < MostWaits && reading is CodeReading.TimedOut && deadline.Left > TimeSpan.Zero; again++)
            reading = reader.Read(view.Picture, attempt.Effort, deadline.Left);
        return reading;
    }

    private List<FoundTag> Sort(IReadOnlyList<FoundCode> codes, TagView view, List<RefusedCode> refused)
    {
        var tags = new List<FoundTag>();
        foreach (var code in codes)
        {
            var corners = code.Corners.Map(view.ToPhoto);
            var reading = keys.Read(code.Text);
            if (reading is TagReading.Genuine genuine)
                tags.Add(new FoundTag(genuine.Tag, code.Text, corners));
            else if (!refused.Exists(known => known.Text == code.Text))
                refused.Add(new RefusedCode(reading, code.Text, corners));
        }

        return tags;
    }
}
