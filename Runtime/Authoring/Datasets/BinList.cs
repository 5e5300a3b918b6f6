using System.Collections.Generic;
using System.Linq;
using Hebb.Assets;

namespace Hebb.Authoring.Datasets
{
    /// <summary>A data set's list of classes and pictures as JSON.</summary>
    internal static class BinList
    {
        private const string Kind = "kind";
        private const string Classes = "classes";
        private const string Samples = "samples";
        private const string NextNumber = "nextNumber";
        private const string Id = "id";
        private const string Name = "name";
        private const string ClassId = "classId";
        private const string Hash = "hash";
        private const string IsHeldOut = "isHeldOut";

        private static readonly IReadOnlyDictionary<string, SampleKind> Kinds = new Dictionary<string, SampleKind>
        {
            ["drawing"] = SampleKind.Drawing,
            ["photo"] = SampleKind.Photo,
        };

        /// <summary>The list as text.</summary>
        public static string Write(ImageBins bins) => JsonText.Write(json => json.Object(() =>
        {
            json.Member(Kind, Kinds.First(pair => pair.Value == bins.Kind).Key);
            json.Member(Classes, () => json.Array(() =>
            {
                foreach (var entry in bins.Classes)
                {
                    json.Object(() =>
                    {
                        json.Member(Id, entry.Id);
                        json.Member(Name, entry.Name);
                    });
                }
            }));
            json.Member(Samples, () => json.Array(() =>
            {
                foreach (var sample in bins.Samples)
                {
                    json.Object(() =>
                    {
                        json.Member(Id, sample.Id);
                        json.Member(ClassId, sample.ClassId);
                        json.Member(Hash, sample.Hash);
                        json.Member(IsHeldOut, () => json.WriteValue(sample.IsHeldOut));
                    });
                }
            }));
            json.Member(NextNumber, () => json.WriteValue(bins.NextNumber));
        }));

        /// <summary>The list in a text.</summary>
        /// <param name="document">What the text is called in errors.</param>
        /// <param name="text">The text.</param>
        /// <exception cref="System.FormatException">It is no such list; the message names the place.</exception>
        public static ImageBins Read(string document, string text) => JsonCursor.Read(document, text, Read);

        private static ImageBins Read(JsonCursor json)
        {
            var (kind, classes, samples, next) = (ImageBins.Empty.Kind, new List<ImageClass>(), new List<Sample>(), ImageBins.Empty.NextNumber);
            json.Object(name =>
            {
                switch (name)
                {
                    case Kind:
                        kind = Kinds.TryGetValue(json.Text(), out var known) ? known : throw json.Unexpected(string.Join(" or ", Kinds.Keys));
                        break;
                    case Classes:
                        json.Array(() => classes.Add(ReadClass(json)));
                        break;
                    case Samples:
                        json.Array(() => samples.Add(ReadSample(json)));
                        break;
                    case NextNumber:
                        next = (int)json.Whole(1, int.MaxValue);
                        break;
                    default:
                        throw json.Unexpected($"no member '{name}'");
                }
            });
            return new ImageBins(kind, classes, samples, next);
        }

        private static ImageClass ReadClass(JsonCursor json)
        {
            var (id, label) = (string.Empty, string.Empty);
            json.Object(name => _ = name switch
            {
                Id => id = json.Text(),
                Name => label = json.Text(),
                _ => throw json.Unexpected($"no member '{name}'"),
            });
            return new ImageClass(id, label);
        }

        private static Sample ReadSample(JsonCursor json)
        {
            var (id, classId, hash, isHeldOut) = (string.Empty, string.Empty, string.Empty, false);
            json.Object(name =>
            {
                switch (name)
                {
                    case Id:
                        id = json.Text();
                        break;
                    case ClassId:
                        classId = json.Text();
                        break;
                    case Hash:
                        hash = json.Text();
                        break;
                    case IsHeldOut:
                        isHeldOut = json.Truth();
                        break;
                    default:
                        throw json.Unexpected($"no member '{name}'");
                }
            });
            return new Sample(id, classId, hash, isHeldOut);
        }
    }
}
