namespace AccessAudit.Tests;

public class InOrderTests
{
    [Fact]
    public void Results_come_in_the_order_of_what_went_in_however_long_each_takes()
    {
        var results = InOrder.Select(Enumerable.Range(0, 200), i =>
        {
            Thread.Sleep(i % 7 == 0 ? 3 : 0);
            return i;
        });

        Assert.Equal(Enumerable.Range(0, 200), results);
    }

    [Fact]
    public void Only_a_few_are_under_way_at_a_time()
    {
        var (started, done, most) = (0, 0, 0);
        foreach (var result in InOrder.Select(Enumerable.Range(0, 1000), _ => Interlocked.Increment(ref started)))
            most = Math.Max(most, Volatile.Read(ref started) - done++);

        Assert.InRange(most, 1, Environment.ProcessorCount + 3);
    }

    [Fact]
    public void Who_stops_half_way_finds_nothing_under_way_any_more()
    {
        using var stop = new CancellationTokenSource();
        var running = 0;

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var result in InOrder.Select(Enumerable.Range(0, 100), Work, stop.Token))
                stop.Cancel();
        });

        Assert.Equal(0, running);

        int Work(int item)
        {
            Interlocked.Increment(ref running);
            Thread.Sleep(20);
            Interlocked.Decrement(ref running);
            return item;
        }
    }

    [Fact]
    public void A_bug_in_one_comes_out_where_its_result_would()
    {
        var seen = new List<int>();

        Assert.Throws<InvalidOperationException>(() => seen.AddRange(InOrder.Select(Enumerable.Range(0, 10), i => i == 5 ? throw new InvalidOperationException("a bug") : i)));
        foreach (var result in InOrder.Select(Enumerable.Range(0, 5), i => i))
            seen.Add(result);

        Assert.Equal([0, 1, 2, 3, 4], seen[^5..]);
    }

    [Fact]
    public void Small_work_keeps_its_order_too_and_its_fault_comes_out_as_it_was_thrown()
    {
        Assert.Equal(Enumerable.Range(0, 103).Select(i => i * i), InOrder.SelectSmall(Enumerable.Range(0, 103), i => i * i));
        Assert.Empty(InOrder.SelectSmall(Array.Empty<int>(), i => i));
        Assert.Throws<InvalidOperationException>(() => InOrder.SelectSmall(Enumerable.Range(0, 103), i => i == 50 ? throw new InvalidOperationException("a bug") : i).ToList());
    }
}
