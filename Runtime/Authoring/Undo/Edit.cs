using System;

namespace Hebb.Authoring.Undo
{
    /// <summary>One step that can be taken back.</summary>
    /// <param name="Name">A key that the page has words for: <c>addClass</c>.</param>
    /// <param name="Apply">Does it, also again.</param>
    /// <param name="Revert">Takes it back exactly.</param>
    /// <param name="JoinKey">Edits in a row with the same key are one, such as the steps of a drag; null for an edit of its own.</param>
    internal sealed record Edit(string Name, Action Apply, Action Revert, string? JoinKey = null);
}
