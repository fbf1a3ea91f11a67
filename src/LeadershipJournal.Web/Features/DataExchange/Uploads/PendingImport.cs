using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Features.DataExchange.Reading;

namespace LeadershipJournal.Web.Features.DataExchange.Uploads;

/// <summary>How far an upload has come.</summary>
public enum PendingStage
{
    Reading,
    Ready,
    Writing,
    Done,
    Failed,
}

/// <summary>
/// An upload between its arrival and the import: the files in memory, what was read of them, and what the leader
/// decided so far. It never lies on a disk, and is forgotten when the server stops or an hour has passed.
/// </summary>
public sealed class PendingImport(Guid id, Guid leaderId, ImportSource source, long bytes, DateTimeOffset arrivedAt)
{
    private readonly Lock _gate = new();
    private ImportBasis? _basis;
    private ImportContents? _contents;
    private int _progress;

    public Guid Id => id;

    public Guid LeaderId => leaderId;

    public ImportSource Source => source;

    /// <summary>What the files take in memory.</summary>
    public long Bytes => bytes;

    public DateTimeOffset ArrivedAt => arrivedAt;

    public PendingStage Stage { get; private set; } = PendingStage.Reading;

    /// <summary>Files read, or entries written.</summary>
    public int Progress => Volatile.Read(ref _progress);

    public ImportChoices Choices { get; private set; } = new();

    /// <summary>The typical week as typed, by dimension.</summary>
    public IReadOnlyDictionary<Dimension, string> TypedWeek { get; private set; } = new Dictionary<Dimension, string>();

    public ImportPlan? Plan { get; private set; }

    public TypicalWeek Typical { get; private set; } = TypicalWeek.None;

    public ImportBasis Basis => _basis ?? throw new InvalidOperationException("The files are not read yet.");

    public Guid? ImportId { get; private set; }

    public ImportReport? Report { get; private set; }

    /// <summary>Why it failed, in words.</summary>
    public string? Problem { get; private set; }

    public bool IsBusy => Stage is PendingStage.Reading or PendingStage.Writing;

    public void Reached(int count) => Volatile.Write(ref _progress, count);

    public void HaveRead(ImportBasis basis, ImportContents contents)
    {
        lock (_gate)
        {
            (_basis, _contents) = (basis, contents);
            Choices = new ImportChoices { Rules = basis.Rules };
            Replan();
            Stage = PendingStage.Ready;
        }
    }

    /// <summary>Changes what is decided; without effect once it is being written.</summary>
    public void Choose(ImportChoices choices, IReadOnlyDictionary<Dimension, string> typedWeek)
    {
        lock (_gate)
        {
            if (Stage == PendingStage.Ready)
            {
                (Choices, TypedWeek) = (choices, typedWeek);
                Replan();
            }
        }
    }

    /// <summary>Whether the caller may begin to write: only one does.</summary>
    public bool TryBeginWriting()
    {
        lock (_gate)
        {
            if (Stage != PendingStage.Ready || Plan is not { Entries.Count: > 0 })
            {
                return false;
            }

            Reached(0);
            Stage = PendingStage.Writing;
            return true;
        }
    }

    public void HaveWritten(Guid importId, ImportReport report)
    {
        lock (_gate)
        {
            (ImportId, Report, Stage) = (importId, report, PendingStage.Done);
        }
    }

    public void Fail(string problem)
    {
        lock (_gate)
        {
            (Problem, Stage) = (problem, PendingStage.Failed);
        }
    }

    private void Replan()
    {
        Plan = Basis.Plan(_contents!, Choices);
        Typical = Basis.TypicalWeek(Plan, Choices);
    }
}
