using Hebb.Components;
using Hebb.Samples;
using Hebb.Scene;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Tests.Components;

/// <summary>Finds the scenes of the samples and what they are made of.</summary>
internal static class SampleScene
{
    /// <summary>The only scene file of that name, in whichever sample.</summary>
    public static string FileOf(string name) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "Samples"), name + ".scene", SearchOption.AllDirectories).Single();

    /// <summary>A player made with these knows our components and the samples' scripts.</summary>
    public static HeadlessPlayerOptions CreateOptions(TextWriter log) => new() { Scripts = { typeof(Agent).Assembly, typeof(CartPoleAgent).Assembly }, Log = log };

    /// <summary>Loads a scene whose agents learn, adds a classifier that looks at an empty picture, and plays some steps; both use the device then.</summary>
    /// <returns>The classifier.</returns>
    public static ImageClassifier PlayWithClassifier(HeadlessPlayer player, TrainedModel model)
    {
        player.Load(FileOf("CartPole"));
        var holder = new GameObject("Classifier");
        holder.SetActive(false);
        var classifier = holder.AddComponent<ImageClassifier>();
        classifier.Texture = new Texture2D(16, 16);
        classifier.Model = model;
        holder.SetActive(true);
        player.Run(6);
        Assert.That(SharedDevice.Users, Is.EqualTo(2));
        return classifier;
    }
}
