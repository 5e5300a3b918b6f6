using Hebb.Components;
using Hebb.Data.Gestures;
using UnityEngine;

namespace Hebb.Samples.PlayerGestures
{
    /// <summary>
    /// Reads what is drawn, and learns gestures of the player's own: Return reads the sheet; 1 and 2 keep it as an example of the first and
    /// the second own gesture, and after ten of each both are learned; Delete forgets them. The classifier keeps them in its player file.
    /// </summary>
    public sealed class GestureBook : MonoBehaviour
    {
        /// <summary>What the player's own gestures are called.</summary>
        public const string FirstOwn = "my first";

        /// <inheritdoc cref="FirstOwn"/>
        public const string SecondOwn = "my second";

        /// <summary>Drawings of each own gesture that are learned from.</summary>
        public const int ExamplesNeeded = 10;

        /// <summary>Examples of each gesture that the game was shipped with, so that learning new ones does not forget the old.</summary>
        private const int ReminderExamples = 20;

        private const ulong ReminderSeed = 2;

        private static readonly string[] OwnNames = { FirstOwn, SecondOwn };

        [SerializeField, Tooltip("What is drawn on.")]
        private GesturePad pad = null!;

        [SerializeField, Tooltip("Reads it; its player file keeps what the player taught.")]
        private ImageClassifier classifier = null!;

        /// <summary>What was read last; empty before that.</summary>
        public string LastRead { get; private set; } = string.Empty;

        /// <summary>Whether the own gestures are known.</summary>
        public bool KnowsOwnGestures
        {
            get
            {
                foreach (var label in classifier.Labels)
                {
                    if (label == FirstOwn)
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        /// <summary>Reads the sheet and takes a new one.</summary>
        /// <returns>The gesture; empty when nothing is drawn.</returns>
        public string Read()
        {
            if (pad.IsBlank)
            {
                return string.Empty;
            }

            LastRead = classifier.Classify(pad.Sheet);
            pad.Wipe();
            return LastRead;
        }

        /// <summary>Keeps the sheet as an example of an own gesture, takes a new one, and learns when there are enough of all.</summary>
        /// <param name="name"><see cref="FirstOwn"/> or <see cref="SecondOwn"/>.</param>
        public void Teach(string name)
        {
            if (pad.IsBlank || classifier.IsTraining)
            {
                return;
            }

            Remind();
            classifier.AddExample(name, pad.Sheet);
            pad.Wipe();
            if (System.Array.TrueForAll(OwnNames, own => classifier.CountExamples(own) >= ExamplesNeeded) && classifier.CountExamples(name) % ExamplesNeeded == 0)
            {
                classifier.Train();
            }
        }

        private void OnEnable() => classifier.OnTrained += TellLearned;

        private void OnDisable() => classifier.OnTrained -= TellLearned;

        private void Update()
        {
            if (Input.GetKeyDown(KeyCode.Return) && Read() is { Length: > 0 } read)
            {
                Debug.Log($"This is {read} ({classifier.Probability:P0}).");
            }

            if (Input.GetKeyDown(KeyCode.Delete))
            {
                classifier.Forget();
            }

            for (var own = 0; own < OwnNames.Length; own++)
            {
                if (Input.GetKeyDown(KeyCode.Alpha1 + own))
                {
                    Teach(OwnNames[own]);
                    Debug.Log($"Drawings of {OwnNames[own]}: {classifier.CountExamples(OwnNames[own])} of {ExamplesNeeded}.");
                }
            }
        }

        /// <summary>The first time, shows the classifier the gestures that it knows already.</summary>
        private void Remind()
        {
            if (classifier.CountExamples(GestureGenerator.ClassNames[0]) > 0)
            {
                return;
            }

            var reminders = GestureGenerator.Create(ReminderExamples * GestureGenerator.ClassNames.Count, 1, ReminderSeed).Train;
            for (var index = 0; index < reminders.Count; index++)
            {
                var texture = TextureImage.Show(reminders.GetImage(index));
                classifier.AddExample(reminders.ClassNames[reminders.Labels[index]], texture);
                Destroy(texture);
            }
        }

        private void TellLearned() => Debug.Log("Both own gestures are learned.");
    }
}
