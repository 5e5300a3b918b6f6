using System.Collections;
using Hebb.Components;
using Hebb.Data.Gestures;
using UnityEngine;

namespace Hebb.Samples.PlayerGestures
{
    /// <summary>
    /// Tests the game when a build of it verifies itself: whether drawings that were held out are read, and whether two own gestures are
    /// learned from ten drawings each in time, without forgetting the others, and are known when the classifier is opened anew.
    /// </summary>
    public sealed class GestureTest : MonoBehaviour, ISelfTest
    {
        private const int HeldOut = 200;
        private const ulong HeldOutSeed = 3;
        private const int TrialsOfEach = 10;
        private const int DrawingsPerFrame = 20;
        private const float Shake = 0.04f;

        private static readonly (string Name, Vector2[] Points)[] OwnShapes =
        {
            (GestureBook.FirstOwn, new[] { new Vector2(0.1f, 0.45f), new Vector2(0.35f, 0.15f), new Vector2(0.9f, 0.9f) }),
            (GestureBook.SecondOwn, new[] { new Vector2(0.15f, 0.85f), new Vector2(0.85f, 0.85f), new Vector2(0.15f, 0.15f), new Vector2(0.85f, 0.15f), new Vector2(0.15f, 0.85f) }),
        };

        [SerializeField, Tooltip("What is drawn on.")]
        private GesturePad pad = null!;

        [SerializeField, Tooltip("What is tested.")]
        private GestureBook book = null!;

        [SerializeField, Tooltip("Reads and learns.")]
        private ImageClassifier classifier = null!;

        private int right;

        /// <inheritdoc/>
        public IEnumerator Test(SelfTestResults results)
        {
            yield return ReadShipped();
            results.AtLeast("accuracy_on_held_out_drawings", right / (double)HeldOut, 0.93);
            if (!Learning.IsAllowed)
            {
                yield break;
            }

            for (var example = 0; example < GestureBook.ExamplesNeeded * OwnShapes.Length; example++)
            {
                book.Teach(DrawOwn(example));
            }

            var begin = Time.realtimeSinceStartup;
            while (classifier.IsTraining)
            {
                yield return null;
            }

            results.AtMost("seconds_to_learn_two_gestures", Time.realtimeSinceStartup - begin, 5);
            results.AtLeast("accuracy_on_own_gestures", ReadOwn(), 0.9);
            yield return ReadShipped();
            results.AtLeast("accuracy_on_held_out_drawings_after_learning", right / (double)HeldOut, 0.9);
            classifier.enabled = false;
            yield return null;
            classifier.enabled = true;
            results.AtLeast("accuracy_on_own_gestures_when_opened_again", ReadOwn(), 0.9);
        }

        /// <summary>Counts how many drawings of the gestures that the game was shipped with are read rightly.</summary>
        private IEnumerator ReadShipped()
        {
            right = 0;
            var drawings = GestureGenerator.Create(1, HeldOut, HeldOutSeed).Test;
            for (var index = 0; index < HeldOut; index++)
            {
                var texture = TextureImage.Show(drawings.GetImage(index));
                right += classifier.Classify(texture) == drawings.ClassNames[drawings.Labels[index]] ? 1 : 0;
                Destroy(texture);
                if (index % DrawingsPerFrame == 0)
                {
                    yield return null;
                }
            }
        }

        /// <summary>The share of new drawings of the own gestures that are read rightly.</summary>
        private double ReadOwn()
        {
            var trials = TrialsOfEach * OwnShapes.Length;
            var read = 0;
            for (var trial = 0; trial < trials; trial++)
            {
                var drawn = DrawOwn(trial);
                read += book.Read() == drawn ? 1 : 0;
            }

            return read / (double)trials;
        }

        /// <summary>Draws the own gestures in turn, as a person would: never twice the same.</summary>
        /// <returns>The name of the gesture.</returns>
        private string DrawOwn(int turn)
        {
            var (name, points) = OwnShapes[turn % OwnShapes.Length];
            pad.Wipe();
            for (var point = 0; point < points.Length; point++)
            {
                pad.MoveTo(points[point] + (UnityEngine.Random.insideUnitCircle * Shake), draws: point > 0);
            }

            return name;
        }
    }
}
