using System.Runtime.InteropServices;
using Hebb.Data;
using NUnit.Framework;

namespace Hebb.Tests.Data;

public class TextDatasetTests
{
    [Test]
    public void Text_becomes_tokens_and_back()
    {
        var vocabulary = new CharacterVocabulary("hello");
        Assert.That(vocabulary.Characters, Is.EqualTo("ehlo"));
        Assert.That(vocabulary.Encode("hole"), Is.EqualTo(new[] { 1, 3, 2, 0 }));
        Assert.That(vocabulary.Decode([1, 3, 2, 0]), Is.EqualTo("hole"));
        Assert.That(new CharacterVocabulary(vocabulary.Characters).Encode("hole"), Is.EqualTo(vocabulary.Encode("hole")));
    }

    [Test]
    public void What_the_vocabulary_lacks_is_named()
    {
        var vocabulary = new CharacterVocabulary("abc");
        Assert.That(() => vocabulary.Encode("abz"), Throws.ArgumentException.With.Message.Contains("'z'").And.Message.Contains("position 2"));
        Assert.That(() => vocabulary.Decode([3]), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new CharacterVocabulary(""), Throws.ArgumentException);
    }

    [Test]
    public void Shakespeare_has_65_characters_and_survives_both_ways()
    {
        var text = File.ReadAllText(SharedData.Find("tinyshakespeare", "input.txt"));
        var vocabulary = new CharacterVocabulary(text);
        Assert.That((text.Length, vocabulary.Count), Is.EqualTo((1_115_394, 65)));
        Assert.That(vocabulary.Decode(vocabulary.Encode(text)), Is.EqualTo(text));
    }

    [TestCase(11, 3, 3, 3)]
    [TestCase(10, 3, 3, 3)]
    [TestCase(9, 3, 3, 2)]
    [TestCase(4, 3, 1, 1)]
    [TestCase(10, 3, 1, 7)]
    public void The_target_of_a_window_is_one_token_later(int tokens, int length, int stride, int count)
    {
        var data = new TextDataset(Enumerable.Range(100, tokens).ToArray(), length, stride);
        Assert.That(data.Count, Is.EqualTo(count));
        var windows = new int[2 * length];
        var last = count - 1;
        data.GatherInput(0, [last, 0], MemoryMarshal.AsBytes(windows.AsSpan()));
        Assert.That(windows, Is.EqualTo(Enumerable.Range(100 + (last * stride), length).Concat(Enumerable.Range(100, length))));
        data.GatherTarget(0, [last, 0], MemoryMarshal.AsBytes(windows.AsSpan()));
        Assert.That(windows, Is.EqualTo(Enumerable.Range(101 + (last * stride), length).Concat(Enumerable.Range(101, length))));
    }

    [TestCase(3, 3, 1)]
    [TestCase(5, 0, 1)]
    [TestCase(5, 2, 0)]
    public void Windows_that_cannot_be_cut_are_refused(int tokens, int length, int stride)
    {
        Assert.That(() => new TextDataset(new int[tokens], length, stride), Throws.ArgumentException);
    }
}
