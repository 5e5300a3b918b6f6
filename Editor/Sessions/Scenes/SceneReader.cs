using Hebb.Scene;
using UnityEngine;

namespace Hebb.Editor.Sessions.Scenes;

/// <summary>Reads the cards of objects: as a file has them, or as they are while they play.</summary>
internal sealed class SceneReader
{
    private readonly IReadOnlyList<GameObject> objects;
    private readonly FieldCards cards;

    /// <summary>Looks at objects.</summary>
    /// <param name="objects">All of them, those above before those below.</param>
    /// <param name="assets">Knows the paths of assets.</param>
    /// <param name="project">The project's folder, whose files can be linked to.</param>
    public SceneReader(IReadOnlyList<GameObject> objects, AssetCatalog assets, string project)
    {
        this.objects = objects;
        var ids = new SceneIds();
        foreach (var known in objects)
        {
            ids.AddNew(known);
        }

        cards = new FieldCards(ids, assets, objects, project);
    }

    /// <summary>The objects of a tree, those above before those below.</summary>
    public static IReadOnlyList<GameObject> Flatten(IEnumerable<GameObject> roots)
    {
        var found = new List<GameObject>();
        foreach (var root in roots)
        {
            Collect(root.transform, found);
        }

        return found;
    }

    public IReadOnlyList<ObjectCard> ReadAll() => [.. objects.Select(Read)];

    /// <summary>The card of one object; null when it is gone.</summary>
    public ObjectCard? Read(string id) => objects.FirstOrDefault(known => known.FileId == id) is { } found ? Read(found) : null;

    private ObjectCard Read(GameObject owner)
    {
        var place = owner.transform;
        return new ObjectCard(
            owner.FileId!,
            owner.name,
            place.parent?.gameObject.FileId,
            owner.activeSelf,
            Numbers(place.localPosition),
            Numbers(place.localEulerAngles),
            Numbers(place.localScale),
            [.. owner.Components.Where(component => component is not Transform).Select(cards.Read)]);
    }

    private static void Collect(Transform place, List<GameObject> found)
    {
        found.Add(place.gameObject);
        for (var index = 0; index < place.childCount; index++)
        {
            Collect(place.GetChild(index), found);
        }
    }

    private static float[] Numbers(Vector3 value) => [value.x, value.y, value.z];
}
