using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Hebb.Data
{
    /// <summary>The characters of a text, each with a number (token): ascending by code, from 0. A character outside 16 bits counts as two.</summary>
    public sealed class CharacterVocabulary
    {
        private readonly char[] characters;
        private readonly Dictionary<char, int> tokens = new Dictionary<char, int>();

        /// <summary>Collects the distinct characters of <paramref name="text"/>.</summary>
        /// <exception cref="ArgumentException">The text is empty.</exception>
        public CharacterVocabulary(string text)
        {
            characters = text.Distinct().OrderBy(character => character).ToArray();
            if (characters.Length == 0)
            {
                throw new ArgumentException("A vocabulary needs a text of at least one character.", nameof(text));
            }

            for (var token = 0; token < characters.Length; token++)
            {
                tokens[characters[token]] = token;
            }
        }

        /// <summary>Number of distinct characters.</summary>
        public int Count => characters.Length;

        /// <summary>All characters in the order of their tokens; a vocabulary made of this string is equal to this one.</summary>
        public string Characters => new string(characters);

        /// <summary>The token of each character.</summary>
        /// <exception cref="ArgumentException">A character is not in the vocabulary.</exception>
        public int[] Encode(string text)
        {
            var result = new int[text.Length];
            for (var i = 0; i < result.Length; i++)
            {
                if (!tokens.TryGetValue(text[i], out result[i]))
                {
                    throw new ArgumentException($"The character '{text[i]}' (U+{(int)text[i]:X4}) at position {i} is not in the vocabulary of {Count} characters: {Characters.Trim()}", nameof(text));
                }
            }

            return result;
        }

        /// <summary>The text of some tokens.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
        public string Decode(ReadOnlySpan<int> tokens)
        {
            var text = new StringBuilder(tokens.Length);
            foreach (var token in tokens)
            {
                text.Append((uint)token < (uint)Count
                    ? characters[token]
                    : throw new ArgumentOutOfRangeException(nameof(tokens), token, $"The vocabulary has {Count} characters, from 0."));
            }

            return text.ToString();
        }
    }
}
