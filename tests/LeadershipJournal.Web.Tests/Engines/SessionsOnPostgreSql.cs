using LeadershipJournal.Tests.Engines;
using LeadershipJournal.Web.Tests.Features.Coaching;
using Xunit;

namespace LeadershipJournal.Web.Tests.Engines;

public sealed class SessionPagesOnPostgreSqlTests(PostgreSqlJournalHost host) : SessionPagesTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;
