using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Hebb.Editor.Server.Security;

/// <summary>
/// The secrets of one launch. The address that is opened carries a ticket that works once; the page trades it for the session's token and
/// keeps that in the tab. None of them is ever logged.
/// </summary>
internal sealed class AccessTokens
{
    private const int SecretBytes = 32;

    private readonly byte[] session = Encoding.ASCII.GetBytes(NewSecret());
    private readonly ConcurrentDictionary<string, bool> tickets = new();

    /// <summary>A new ticket for one more tab.</summary>
    public string IssueTicket()
    {
        var ticket = NewSecret();
        tickets[ticket] = true;
        return ticket;
    }

    /// <summary>Trades a ticket for the session's token; null when it is unknown or was used before.</summary>
    public string? Redeem(string? ticket) => ticket is not null && tickets.TryRemove(ticket, out _) ? Encoding.ASCII.GetString(session) : null;

    /// <summary>Whether this is the session's token. Takes the same time for every wrong one of its length.</summary>
    public bool IsSession(string? token) => token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), session);

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
}
