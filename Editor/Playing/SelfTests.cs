using System.Collections;
using Hebb.Components;
using UnityEngine;

namespace Hebb.Editor.Playing;

/// <summary>The tests of a game's own scripts, which run while it is played.</summary>
internal sealed class SelfTests
{
    private int running;

    /// <param name="scripts">All of them implement <see cref="ISelfTest"/>.</param>
    public SelfTests(IReadOnlyList<MonoBehaviour> scripts)
    {
        running = scripts.Count;
        foreach (var script in scripts)
        {
            script.StartCoroutine(Run((ISelfTest)script));
        }
    }

    /// <summary>How many are not through.</summary>
    public int Running => running;

    /// <summary>What was measured so far.</summary>
    public SelfTestResults Results { get; } = new();

    private IEnumerator Run(ISelfTest script)
    {
        var test = script.Test(Results);
        while (test.MoveNext())
        {
            yield return test.Current;
        }

        running--;
    }
}
