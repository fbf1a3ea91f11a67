namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>Whom an invitation is for, as typed.</summary>
internal sealed class InviteForm
{
    public string? Address { get; set; }
}
