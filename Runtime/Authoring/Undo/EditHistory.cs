using System;
using System.Collections.Generic;

namespace Hebb.Authoring.Undo
{
    /// <summary>Everything that was edited, in order, so that it can be taken back and done again.</summary>
    internal sealed class EditHistory
    {
        /// <summary>Edits that are remembered; the oldest are forgotten.</summary>
        public const int Capacity = 500;

        private readonly List<Edit> done = new List<Edit>();
        private readonly Stack<Edit> undone = new();

        /// <summary>Raised after every edit, undo and redo.</summary>
        public event Action? Changed;

        /// <summary>What undo would take back; null when there is nothing.</summary>
        public string? UndoName => done.Count > 0 ? done[^1].Name : null;

        /// <summary>What redo would do again; null when there is nothing.</summary>
        public string? RedoName => undone.TryPeek(out var edit) ? edit.Name : null;

        /// <summary>Does an edit and remembers it. What was undone before cannot be done again afterwards.</summary>
        public void Do(Edit edit)
        {
            edit.Apply();
            Remember(edit);
        }

        /// <summary>Remembers an edit that is done already. It is joined with the last one where that says it goes on.</summary>
        public void Remember(Edit edit)
        {
            undone.Clear();
            if (edit.JoinKey is { } key && done.Count > 0 && done[^1].JoinKey == key)
            {
                done[^1] = done[^1] with { Apply = edit.Apply };
            }
            else
            {
                done.Add(edit);
            }

            if (done.Count > Capacity)
            {
                done.RemoveAt(0);
            }

            Changed?.Invoke();
        }

        /// <summary>Takes the last edit back.</summary>
        /// <returns>False when there is none.</returns>
        public bool Undo()
        {
            if (done.Count == 0)
            {
                return false;
            }

            var edit = done[^1];
            edit.Revert();
            done.RemoveAt(done.Count - 1);
            undone.Push(edit with { JoinKey = null });
            Changed?.Invoke();
            return true;
        }

        /// <summary>Does again what was taken back last.</summary>
        /// <returns>False when there is nothing.</returns>
        public bool Redo()
        {
            if (!undone.TryPeek(out var edit))
            {
                return false;
            }

            edit.Apply();
            undone.Pop();
            done.Add(edit);
            Changed?.Invoke();
            return true;
        }

        /// <summary>Forgets everything, because another project was opened.</summary>
        public void Clear()
        {
            done.Clear();
            undone.Clear();
            Changed?.Invoke();
        }
    }
}
