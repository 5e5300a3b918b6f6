using System.Globalization;
using Hebb.Components;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Collects what classifiers see and agents earn.</summary>
internal static class PlayNotes
{
    public static IReadOnlyList<PlayNote> Of(IEnumerable<GameObject> objects)
    {
        var notes = new List<PlayNote>();
        foreach (var owner in objects.Where(owner => owner.activeInHierarchy))
        {
            foreach (var component in owner.Components)
            {
                if (component is ImageClassifier { Label.Length: > 0 } classifier)
                {
                    notes.Add(Note(owner, classifier.Label, classifier.Probability));
                }
                else if (component is Agent agent)
                {
                    notes.Add(Note(owner, agent.GetCumulativeReward().ToString("0.##", CultureInfo.InvariantCulture), null));
                }
            }
        }

        return notes;
    }

    private static PlayNote Note(GameObject owner, string text, float? share)
    {
        var place = owner.transform.position;
        return new PlayNote(owner.FileId ?? string.Empty, place.x, place.y, text, share);
    }
}
