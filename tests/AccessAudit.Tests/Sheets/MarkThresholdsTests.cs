using AccessAudit.Sheets;

namespace AccessAudit.Tests.Sheets;

public class MarkThresholdsTests
{
    [Theory]
    [InlineData(0, MarkState.Empty)]
    [InlineData(0.049, MarkState.Empty)]
    [InlineData(0.05, MarkState.Unclear)]
    [InlineData(0.10, MarkState.Unclear)]
    [InlineData(0.11, MarkState.Marked)]
    [InlineData(0.75, MarkState.Marked)]
    [InlineData(0.80, MarkState.Unclear)]
    [InlineData(0.95, MarkState.Unclear)]
    [InlineData(0.96, MarkState.Cancelled)]
    [InlineData(1, MarkState.Cancelled)]
    public void Ink_between_two_states_is_left_to_a_person(double ink, MarkState state) =>
        Assert.Equal(state, MarkThresholds.Default.Judge(ink));
}
