using System;
using System.Runtime.InteropServices;
using System.Text;
using Hebb.Data;
using Hebb.Tensors;

namespace Hebb.Models
{
    /// <summary>Lets a character model write: it reads a prompt, then each character that it chose itself. Dispose it before the model.</summary>
    public sealed class TextGenerator : IDisposable
    {
        private readonly CharacterVocabulary vocabulary;
        private readonly SequenceStepper stepper;
        private readonly double[] weights;

        /// <summary>Prepares a model for writing.</summary>
        /// <param name="model">A built model of tokens (T) that answers with a probability for every token, (T, V).</param>
        /// <param name="vocabulary">What the tokens stand for.</param>
        /// <exception cref="ArgumentException">The model does not take tokens, or answers for another number of them.</exception>
        public TextGenerator(Model model, CharacterVocabulary vocabulary)
        {
            if (!model.IsBuilt || model.InputTypes.Count != 1 || model.InputTypes[0] != DataType.Int32)
            {
                throw new ArgumentException("Text is written by a built model of tokens: one that begins with Embedding or OneHot.", nameof(model));
            }

            this.vocabulary = vocabulary;
            stepper = new SequenceStepper(model);
            weights = new double[vocabulary.Count];
            if (stepper.OutputShape[-1] != vocabulary.Count)
            {
                var answers = stepper.OutputShape[-1];
                stepper.Dispose();
                throw new ArgumentException($"The model answers for {answers} tokens, but the vocabulary has {vocabulary.Count} characters.", nameof(vocabulary));
            }
        }

        /// <summary>Writes on after a prompt.</summary>
        /// <param name="prompt">At least one character, all of the vocabulary.</param>
        /// <param name="length">How many characters to write.</param>
        /// <param name="temperature">0 for always the most probable character, 1 for the model's own probabilities; above, it dares more.</param>
        /// <param name="seed">The same seed gives the same text.</param>
        /// <returns>What was written, without the prompt.</returns>
        /// <exception cref="ArgumentException">The prompt is empty or has an unknown character, the length or the temperature is below 0.</exception>
        public string Generate(string prompt, int length, float temperature = 1f, ulong seed = 1)
        {
            if (prompt.Length == 0)
            {
                throw new ArgumentException("A prompt has at least one character.", nameof(prompt));
            }

            if (length < 0 || !(temperature >= 0) || float.IsInfinity(temperature))
            {
                throw new ArgumentException($"Length and temperature must be at least 0 and finite, but are {length} and {temperature}.");
            }

            var tokens = vocabulary.Encode(prompt);
            stepper.Reset();
            for (var i = 0; i < tokens.Length - 1; i++)
            {
                Read(tokens[i]);
            }

            var random = new SeededRandom(seed);
            var last = tokens[tokens.Length - 1];
            var text = new StringBuilder(length);
            for (var i = 0; i < length; i++)
            {
                last = Choose(Read(last), temperature, random);
                text.Append(vocabulary.Characters[last]);
            }

            return text.ToString();
        }

        /// <summary>Gives the states and the plan's memory back; the model stays.</summary>
        public void Dispose() => stepper.Dispose();

        private ReadOnlySpan<float> Read(int token)
        {
            MemoryMarshal.Cast<byte, int>(stepper.Input)[0] = token;
            return stepper.Step();
        }

        /// <summary>Draws with weights p^(1/temperature), taken relative to the largest so that none overflows.</summary>
        private int Choose(ReadOnlySpan<float> probabilities, float temperature, SeededRandom random)
        {
            var best = Largest.IndexOf(probabilities);
            if (temperature == 0f)
            {
                return best;
            }

            double total = 0;
            for (var token = 0; token < weights.Length; token++)
            {
                weights[token] = Math.Pow(probabilities[token] / (double)probabilities[best], 1.0 / temperature);
                total += weights[token];
            }

            var rest = random.Uniform() * total;
            for (var token = 0; token < weights.Length; token++)
            {
                rest -= weights[token];
                if (rest < 0)
                {
                    return token;
                }
            }

            return best;
        }
    }
}
