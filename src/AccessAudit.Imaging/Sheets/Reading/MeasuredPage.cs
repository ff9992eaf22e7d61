namespace AccessAudit.Imaging.Sheets.Reading;

/// <summary>A page whose boxes have been measured and not yet judged.</summary>
/// <param name="Page">How it lies in the picture.</param>
/// <param name="Boxes">In the order of the layout, then the empty calibration boxes.</param>
/// <param name="Outlines">Where each box was found.</param>
/// <param name="Contrast">How dark a clear outline looks against the ink of the markers, 0 to 1: what is left of a thin line in this picture.</param>
/// <param name="Papers">Grey of the paper at each box.</param>
internal sealed record MeasuredPage(
    RegisteredPage Page, IReadOnlyList<MeasuredBox> Boxes, IReadOnlyList<Outline> Outlines, double Contrast, IReadOnlyList<float> Papers);
