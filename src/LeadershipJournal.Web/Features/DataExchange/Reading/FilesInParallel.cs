using System.Runtime.ExceptionServices;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Works on files on every processor, and ahead of who asks for them.</summary>
internal static class FilesInParallel
{
    /// <summary>So few that the largest of them fit in memory together.</summary>
    private const int AtOnce = 32;

    /// <summary>What becomes of each, in their order. The source itself is read by one thread.</summary>
    /// <param name="files">Read as they are asked for, some ahead.</param>
    /// <param name="select">Several threads run it at once.</param>
    public static IEnumerable<TResult> SelectInParallel<TSource, TResult>(this IEnumerable<TSource> files, Func<TSource, TResult> select)
    {
        foreach (var some in files.Chunk(AtOnce))
        {
            var results = new TResult[some.Length];
            try
            {
                Parallel.For(0, some.Length, i => results[i] = select(some[i]));
            }
            catch (AggregateException failed)
            {
                // As if one thread had read them: whoever asks knows what to make of it.
                ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
            }

            foreach (var result in results)
            {
                yield return result;
            }
        }
    }

    /// <summary>The same items; while one is worked on, the next is being made on another thread.</summary>
    public static async IAsyncEnumerable<T> OneAheadAsync<T>(this IEnumerable<T> items)
    {
        using var source = items.GetEnumerator();
        var next = Task.Run(source.MoveNext);
        try
        {
            while (await next)
            {
                var item = source.Current;
                next = Task.Run(source.MoveNext);
                yield return item;
            }
        }
        finally
        {
            // Whoever stops early leaves one under way: the source is let go when nobody uses it.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
