using System.Security.Cryptography;
using System.Text;
using Hebb.Data;
using Hebb.Editor.CommandLine;

namespace Hebb.Editor.Texts;

/// <summary>A text file in tokens: all but the last tenth to learn from, the last tenth to be tested on.</summary>
/// <param name="File">The file, as the user gave it.</param>
/// <param name="Sha256">A hash of the text, as 64 hexadecimal digits.</param>
/// <param name="Vocabulary">The characters of the whole file.</param>
/// <param name="Training">The tokens to learn from.</param>
/// <param name="Test">The tokens that are read once, at the end.</param>
internal sealed record TextCorpus(string File, string Sha256, CharacterVocabulary Vocabulary, int[] Training, int[] Test)
{
    private const int TestParts = 10;
    private const int FewestCharacters = 1000;

    public static TextCorpus Load(string file)
    {
        var text = System.IO.File.ReadAllText(file);
        if (text.Length < FewestCharacters)
        {
            throw new InputException($"'{file}' has {text.Length} characters; a text of at least {FewestCharacters} is needed.");
        }

        var vocabulary = new CharacterVocabulary(text);
        var tokens = vocabulary.Encode(text);
        var training = tokens.Length - (tokens.Length / TestParts);
        return new TextCorpus(file, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), vocabulary, tokens[..training], tokens[training..]);
    }
}
