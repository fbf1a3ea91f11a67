using System.Linq.Expressions;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Journal;

/// <summary>
/// One leader's journal. Opened for a leader by <see cref="JournalStore.OpenAsync"/>: every query sees that
/// leader's rows only, and a row of anyone else is refused before it is written.
/// </summary>
public abstract class JournalDb : DbContext, IGatedContext
{
    /// <summary>Keeps a query to the leader's own rows.</summary>
    public const string OwnerFilter = "Owner";

    /// <summary>Keeps trashed entries out of a query; the trash and restores ask without it.</summary>
    public const string TrashFilter = "Trash";

    private readonly GatedWriter _writer;
    private readonly LeaderSeal? _seal;

    protected JournalDb(DbContextOptions options, WriterGate gate, LeaderSeal? seal)
        : base(options)
    {
        _seal = seal;
        LeaderId = seal?.LeaderId ?? Guid.Empty;
        _writer = new GatedWriter(this, gate, LeaderId);
    }

    bool IGatedContext.IsWriting => _writer.IsWriting;

    /// <summary>For whom this context was opened.</summary>
    public Guid LeaderId { get; }

    /// <summary>Seals and opens the leader's texts.</summary>
    public LeaderSeal Seal => _seal ?? throw new InvalidOperationException("The journal was opened for no leader.");

    public DbSet<Leader> Leaders => Set<Leader>();

    public DbSet<JournalEntry> Entries => Set<JournalEntry>();

    public DbSet<WeeklyReview> Reviews => Set<WeeklyReview>();

    public DbSet<DimensionTag> Tags => Set<DimensionTag>();

    public DbSet<TimeInvestmentRow> Investments => Set<TimeInvestmentRow>();

    public DbSet<TrashedInvestment> TrashedInvestments => Set<TrashedInvestment>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<EntryRevision> Revisions => Set<EntryRevision>();

    public DbSet<IntentionRow> Intentions => Set<IntentionRow>();

    public DbSet<LeaveRow> Leaves => Set<LeaveRow>();

    public DbSet<DismissedPrompt> DismissedPrompts => Set<DismissedPrompt>();

    public DbSet<JournalImport> Imports => Set<JournalImport>();

    public DbSet<TagRule> TagRules => Set<TagRule>();

    public DbSet<Meaning> Meanings => Set<Meaning>();

    public DbSet<MeaningLook> MeaningLooks => Set<MeaningLook>();

    public DbSet<OpenQuestion> OpenQuestions => Set<OpenQuestion>();

    public DbSet<QuestionAnswer> QuestionAnswers => Set<QuestionAnswer>();

    public DbSet<ContextFact> ContextFacts => Set<ContextFact>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<AssessmentAnswer> AssessmentAnswers => Set<AssessmentAnswer>();

    public DbSet<LeadershipDecision> Decisions => Set<LeadershipDecision>();

    public DbSet<LettingGoItem> LettingGoItems => Set<LettingGoItem>();

    public DbSet<LettingGoStep> LettingGoSteps => Set<LettingGoStep>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<ValueContext> ValueContexts => Set<ValueContext>();

    public DbSet<ValueHypothesis> Hypotheses => Set<ValueHypothesis>();

    public DbSet<HypothesisEvidence> HypothesisEvidence => Set<HypothesisEvidence>();

    public DbSet<Contradiction> Contradictions => Set<Contradiction>();

    public DbSet<EntryContext> EntryContexts => Set<EntryContext>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<CommitmentStep> CommitmentSteps => Set<CommitmentStep>();

    public DbSet<CoachingRelationship> CoachingRelationships => Set<CoachingRelationship>();

    public DbSet<CoachingAgreement> CoachingAgreements => Set<CoachingAgreement>();

    public DbSet<CoachingInvitation> CoachingInvitations => Set<CoachingInvitation>();

    public DbSet<SharingGrant> SharingGrants => Set<SharingGrant>();

    public DbSet<SharedEntry> SharedEntries => Set<SharedEntry>();

    public DbSet<AccessRecord> AccessRecords => Set<AccessRecord>();

    public DbSet<CoachingThread> CoachingThreads => Set<CoachingThread>();

    public DbSet<CoachingComment> CoachingComments => Set<CoachingComment>();

    public DbSet<CoachingSession> CoachingSessions => Set<CoachingSession>();

    public DbSet<SessionTopic> SessionTopics => Set<SessionTopic>();

    public DbSet<AgreedCommitment> AgreedCommitments => Set<AgreedCommitment>();

    public DbSet<FitCheck> FitChecks => Set<FitCheck>();

    public DbSet<CoachNote> CoachNotes => Set<CoachNote>();

    public DbSet<CoachAssessment> CoachAssessments => Set<CoachAssessment>();

    public DbSet<CoachAssessmentAnswer> CoachAssessmentAnswers => Set<CoachAssessmentAnswer>();

    /// <summary>
    /// Runs work that reads and then writes, or that updates in bulk, as one transaction in which nobody else writes
    /// this leader's rows. Pending changes are saved at its end. When it fails, nothing of it is stored and this
    /// context writes no more.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default) =>
        _writer.RunAsync(
            async token =>
            {
                var result = await work(token);
                await SaveChangesAsync(token);
                return result;
            },
            cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken = default) =>
        WriteAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken);

    /// <summary>
    /// Inserts many new rows, without those that belong to them, at once and untracked. Only inside
    /// <see cref="WriteAsync{T}"/>: it is refused outside.
    /// </summary>
    /// <exception cref="InvalidOperationException">A row is another leader's, or it is not this context's turn.</exception>
    public Task InsertAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancellationToken = default)
        where T : class, ILeaderOwned =>
        rows.All(row => row.LeaderId == LeaderId)
            ? new RowInsert(this, typeof(T)).RunAsync(rows, cancellationToken)
            : throw new InvalidOperationException($"A {typeof(T).Name} of another leader cannot be written here.");

    /// <summary>
    /// Adds lines to leaders' access records, whoever they are; a line that is there stays as it is. For the coach's
    /// doors alone, and only inside <see cref="WriteAsync{T}"/>.
    /// </summary>
    public Task RecordAccessAsync(IReadOnlyCollection<AccessRecord> lines, CancellationToken cancellationToken = default) =>
        new RowInsert(this, typeof(AccessRecord)).AddMissingAsync(lines, cancellationToken);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseRowsOfOthers();
        RefuseChangesOfTheRecord();
        return _writer.SaveAsync(base.SaveChangesAsync, acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Writes wait for their turn: use SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddInstants();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(
            typeof(JournalDb).Assembly, type => type.Namespace == typeof(Configuration.LeaderConfiguration).Namespace);

        foreach (var entity in modelBuilder.Model.GetEntityTypes()
            .Select(entity => entity.ClrType).Where(typeof(ILeaderOwned).IsAssignableFrom).ToList())
        {
            modelBuilder.Entity(entity).HasQueryFilter(OwnerFilter, IsOwn(entity));
        }

        modelBuilder.Entity<JournalEntry>().HasQueryFilter(TrashFilter, entry => entry.TrashedAt == null);
    }

    private LambdaExpression IsOwn(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        return Expression.Lambda(
            Expression.Equal(
                Expression.Property(row, nameof(ILeaderOwned.LeaderId)),
                Expression.Property(Expression.Constant(this, typeof(JournalDb)), nameof(LeaderId))),
            row);
    }

    private void RefuseRowsOfOthers()
    {
        foreach (var row in ChangeTracker.Entries<ILeaderOwned>())
        {
            if (row.State is not EntityState.Unchanged && row.Entity.LeaderId != LeaderId)
            {
                throw new InvalidOperationException($"A {row.Metadata.ShortName()} of another leader cannot be written here.");
            }
        }
    }

    private void RefuseChangesOfTheRecord()
    {
        if (ChangeTracker.Entries<AccessRecord>().Any(line => line.State is not EntityState.Unchanged))
        {
            throw new InvalidOperationException("The access record is added to by the coach's doors, and never changed.");
        }
    }
}
