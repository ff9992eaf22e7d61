using AccessAudit.Storage.Log;

namespace AccessAudit.Tests.Storage.Log;

public sealed class LogChainTests
{
    private static readonly LogEntry Entry = new()
    {
        Number = 1,
        Time = new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero),
        Who = "Айгүл",
        Action = "key.make",
        Subject = "keys",
        Details = "{}",
        Hash = "",
    };

    /// <summary>Computed by another program: SHA-256 over the fields as netstrings.</summary>
    [Fact]
    public void Anyone_can_compute_a_hash_again() =>
        Assert.Equal("9ef7c6e3f90e063b8c15905656ee794108a53c54c79cbedd6af44614559b98f2", LogChain.HashOf(Entry, LogChain.Beginning));

    [Fact]
    public void A_letter_that_moves_from_one_field_to_the_next_makes_another_hash() => Assert.NotEqual(
        LogChain.HashOf(Entry, LogChain.Beginning),
        LogChain.HashOf(Entry with { Action = "key.mak", Subject = "ekeys" }, LogChain.Beginning));
}
