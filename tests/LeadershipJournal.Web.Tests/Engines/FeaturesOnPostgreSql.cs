using LeadershipJournal.Tests.Engines;
using LeadershipJournal.Web.Tests.DataExchange;
using LeadershipJournal.Web.Tests.Features.Account;
using LeadershipJournal.Web.Tests.Features.Assessments;
using LeadershipJournal.Web.Tests.Features.Balance;
using LeadershipJournal.Web.Tests.Features.Coaching;
using LeadershipJournal.Web.Tests.Features.Coaching.Coachees;
using LeadershipJournal.Web.Tests.Features.Coaching.Conversation;
using LeadershipJournal.Web.Tests.Features.Coaching.Relationships;
using LeadershipJournal.Web.Tests.Features.Coaching.Sharing;
using LeadershipJournal.Web.Tests.Features.Commitments;
using LeadershipJournal.Web.Tests.Features.Intentions;
using LeadershipJournal.Web.Tests.Features.Journal;
using LeadershipJournal.Web.Tests.Features.Leading;
using LeadershipJournal.Web.Tests.Features.Model;
using LeadershipJournal.Web.Tests.Features.ThisWeek;
using LeadershipJournal.Web.Tests.Features.ValueContexts;
using LeadershipJournal.Web.Tests.Features.WeeklyReviews;
using Xunit;

namespace LeadershipJournal.Web.Tests.Engines;

public sealed class AccountCommandOnPostgreSqlTests(PostgreSqlJournalHost host) : AccountCommandTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class DeviceOnPostgreSqlTests(PostgreSqlJournalHost host) : DeviceTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class FirstRunOnPostgreSqlTests(TemporaryPostgreSql server) : FirstRunTests(new PostgreSqlJournalHost(server).OrSkip());

public sealed class PasskeyOnPostgreSqlTests(PostgreSqlJournalHost host) : PasskeyTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class PasskeySettingsOnPostgreSqlTests(PostgreSqlJournalHost host) : PasskeySettingsTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class SecondFactorOnPostgreSqlTests(PostgreSqlJournalHost host) : SecondFactorTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ResetLinkOnPostgreSqlTests(PostgreSqlJournalHost host) : ResetLinkTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ForgottenPasswordOnPostgreSqlTests(PostgreSqlMailedJournal host) : ForgottenPasswordTests(host.OrSkip()), IClassFixture<PostgreSqlMailedJournal>;

public sealed class EmailConfirmationOnPostgreSqlTests(PostgreSqlMailedJournal host) : EmailConfirmationTests(host.OrSkip()), IClassFixture<PostgreSqlMailedJournal>;

public sealed class RegistrationOnPostgreSqlTests(PostgreSqlMailedJournal host) : RegistrationTests(host.OrSkip()), IClassFixture<PostgreSqlMailedJournal>;

public sealed class ProofOnPostgreSqlTests(PostgreSqlJournalHost host) : ProofTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class SecurityEventOnPostgreSqlTests(PostgreSqlJournalHost host) : SecurityEventTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class SettingsOnPostgreSqlTests(PostgreSqlJournalHost host) : SettingsTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ErasureOnPostgreSqlTests(PostgreSqlJournalHost host) : ErasureTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class SuspensionOnPostgreSqlTests(PostgreSqlJournalHost host) : SuspensionTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class SignInOnPostgreSqlTests(PostgreSqlJournalHost host) : SignInTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class AssessmentPageOnPostgreSqlTests(PostgreSqlJournalHost host) : AssessmentPageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class AssessmentWritingOnPostgreSqlTests(PostgreSqlJournalHost host) : AssessmentWritingTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class BalancePageOnPostgreSqlTests(PostgreSqlJournalHost host) : BalancePageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class AgreementOnPostgreSqlTests(PostgreSqlJournalHost host) : AgreementTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class EndingOnPostgreSqlTests(PostgreSqlJournalHost host) : EndingTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class InvitedAccountOnPostgreSqlTests(PostgreSqlJournalHost host) : InvitedAccountTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class InvitationOnPostgreSqlTests(PostgreSqlJournalHost host) : InvitationTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class CommitmentPagesOnPostgreSqlTests(PostgreSqlJournalHost host) : CommitmentPagesTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class CommitmentsInReviewOnPostgreSqlTests(PostgreSqlJournalHost host) : CommitmentsInReviewTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class TakingInOnPostgreSqlTests(PostgreSqlJournalHost host) : TakingInTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class IntentionPageOnPostgreSqlTests(PostgreSqlJournalHost host) : IntentionPageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class IntentionServiceOnPostgreSqlTests(PostgreSqlJournalHost host) : IntentionServiceTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class CommandsPerPageOnPostgreSqlTests(PostgreSqlJournalHost host) : CommandsPerPageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class DraftOnPostgreSqlTests(PostgreSqlJournalHost host) : DraftTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class PlacesOnPostgreSqlTests(PostgreSqlJournalHost host) : PlacesTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ReadingOnPostgreSqlTests(PostgreSqlJournalHost host) : ReadingTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class SearchOnPostgreSqlTests(PostgreSqlJournalHost host) : SearchTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class TrashOnPostgreSqlTests(PostgreSqlJournalHost host) : TrashTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class WritingOnPostgreSqlTests(PostgreSqlJournalHost host) : WritingTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ThisWeekPageOnPostgreSqlTests(PostgreSqlJournalHost host) : ThisWeekPageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ReviewPageOnPostgreSqlTests(PostgreSqlJournalHost host) : ReviewPageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ReviewWriterOnPostgreSqlTests(PostgreSqlJournalHost host) : ReviewWriterTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ModelReadingOnPostgreSqlTests(PostgreSqlJournalHost host) : ModelReadingTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class MeaningWriterOnPostgreSqlTests(PostgreSqlJournalHost host) : MeaningWriterTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ModelPageOnPostgreSqlTests(PostgreSqlJournalHost host) : ModelPageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ImportWriterOnPostgreSqlTests(TemporaryPostgreSql server) : ImportWriterTests(new PostgreSqlJournalHost(server).OrSkip());

public sealed class ImportPagesOnPostgreSqlTests(TemporaryPostgreSql server) : ImportPagesTests(new PostgreSqlJournalHost(server).OrSkip());

public sealed class ImportCommandOnPostgreSqlTests(TemporaryPostgreSql server) : ImportCommandTests(new PostgreSqlJournalHost(server).OrSkip());

public sealed class ContextBalanceOnPostgreSqlTests(PostgreSqlJournalHost host) : ContextBalanceTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ContextPagesOnPostgreSqlTests(PostgreSqlJournalHost host) : ContextPagesTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ContextServiceOnPostgreSqlTests(PostgreSqlJournalHost host) : ContextServiceTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class EvidenceOfEntryOnPostgreSqlTests(PostgreSqlJournalHost host) : EvidenceOfEntryTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class DecidingOnPostgreSqlTests(PostgreSqlJournalHost host) : DecidingTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class LettingGoOnPostgreSqlTests(PostgreSqlJournalHost host) : LettingGoTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ConversationOnPostgreSqlTests(PostgreSqlJournalHost host) : ConversationTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ThreadsOnPostgreSqlTests(PostgreSqlJournalHost host) : ThreadTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class ThreadPageOnPostgreSqlTests(PostgreSqlJournalHost host) : ThreadPageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class LiveOnPostgreSqlTests(PostgreSqlJournalHost host) : LiveTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class SharingPageOnPostgreSqlTests(PostgreSqlJournalHost host) : SharingPageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class WhoSeesAnEntryOnPostgreSqlTests(PostgreSqlJournalHost host) : WhoSeesAnEntryTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class AccessRecordOnPostgreSqlTests(PostgreSqlJournalHost host) : AccessRecordTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class SharedImportOnPostgreSqlTests(PostgreSqlJournalHost host) : SharedImportTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class CoacheesPageOnPostgreSqlTests(PostgreSqlJournalHost host) : CoacheesPageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class CoacheePageOnPostgreSqlTests(PostgreSqlJournalHost host) : CoacheePageTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;

public sealed class WaitingOnPostgreSqlTests(PostgreSqlJournalHost host) : WaitingTests(host.OrSkip()), IClassFixture<PostgreSqlJournalHost>;
