namespace LeadershipJournal.Web.Infrastructure.Mail;

/// <summary>The mail server that mail goes through, from the configuration's section <c>Smtp</c>.</summary>
internal sealed class SmtpOptions
{
    public const string Section = "Smtp";

    /// <summary>The server's name; without one no mail is sent.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>The address that mail comes from.</summary>
    public string? From { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Whether the connection must become an encrypted one before anything is said.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Whether there is enough to send with.</summary>
    public bool IsComplete => !string.IsNullOrWhiteSpace(Host) && !string.IsNullOrWhiteSpace(From);
}
