using LeadershipJournal.Web.Tests.Features.Coaching;
using Xunit;

namespace LeadershipJournal.Web.Tests.Engines;

public sealed class SessionPagesOnPostgreSqlTests(PostgreSqlJournalHost host) : SessionPagesTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class CoachNoteOnPostgreSqlTests(PostgreSqlJournalHost host) : CoachNoteTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class FitCheckOnPostgreSqlTests(PostgreSqlJournalHost host) : FitCheckTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class NextSessionOnPostgreSqlTests(PostgreSqlJournalHost host) : NextSessionTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class SessionPackOnPostgreSqlTests(PostgreSqlJournalHost host) : SessionPackTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;
