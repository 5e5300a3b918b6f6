namespace Hebb.Editor.Server.Protocol;

/// <summary>A text message from the page. The first one must carry the token.</summary>
/// <param name="Token">The session's token; in the first message only.</param>
/// <param name="Watch">The channels that are visible now, all of them.</param>
/// <param name="Seen">The channel of a frame that was shown: the tab may be sent one more.</param>
internal sealed record ClientMessage(string? Token = null, ushort[]? Watch = null, ushort? Seen = null);
