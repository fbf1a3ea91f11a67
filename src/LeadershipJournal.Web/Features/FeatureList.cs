using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Account.Erasing;
using LeadershipJournal.Web.Features.Assessments;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Features.Commitments;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.Intentions;
using LeadershipJournal.Web.Features.Journal;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Features.Model;
using LeadershipJournal.Web.Features.Operating;
using LeadershipJournal.Web.Features.ThisWeek;
using LeadershipJournal.Web.Features.ValueContexts;
using LeadershipJournal.Web.Features.WeeklyReviews;

namespace LeadershipJournal.Web.Features;

/// <summary>Every feature, one line each: its services, and the addresses it answers besides its pages.</summary>
internal static class FeatureList
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddAccounts()
        .AddErasure()
        .AddAssessments()
        .AddBalance()
        .AddCoaching()
        .AddCommitments()
        .AddDataExchange()
        .AddIntentions()
        .AddJournal()
        .AddLeading()
        .AddModel()
        .AddThisWeek()
        .AddValueContexts()
        .AddWeeklyReviews()
        .AddOperating();

    public static void MapFeatures(this WebApplication app)
    {
        app.MapAccounts();
        app.MapErasure();
        app.MapAssessments();
        app.MapCoaching();
        app.MapJournal();
        app.MapImports();
        app.MapOperating();
    }
}
