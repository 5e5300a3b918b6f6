using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Hebb.Data.Images;

namespace Hebb.Assets
{
    /// <summary>Turns the parts of a <see cref="ModelMetadata"/> into JSON documents and back.</summary>
    internal static class MetadataText
    {
        private const string NameKey = "name";
        private const string ParametersKey = "parameters";
        private const string MeanKey = "mean";
        private const string StandardDeviationKey = "standard_deviation";

        public static string WriteLabels(IReadOnlyList<string> labels) => JsonText.Write(json => json.Array(() =>
        {
            foreach (var label in labels)
            {
                json.WriteValue(label);
            }
        }));

        public static List<string> ReadLabels(string text) => JsonCursor.Read(ModelFileKeys.Labels, text, json =>
        {
            var labels = new List<string>();
            json.Array(() => labels.Add(json.Text()));
            return labels;
        });

        public static string WritePreprocessing(ImagePreprocessing preprocessing) => JsonText.Write(json => json.Object(() =>
        {
            json.Member(NameKey, preprocessing.Name);
            json.Member(ParametersKey, () => json.Object(() =>
            {
                foreach (var parameter in preprocessing.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
                {
                    json.Member(parameter.Key, () => json.WriteValue(parameter.Value));
                }
            }));
        }));

        public static ImagePreprocessing ReadPreprocessing(string text)
        {
            var name = string.Empty;
            var parameters = new Dictionary<string, int>(StringComparer.Ordinal);
            JsonCursor.Read(ModelFileKeys.Preprocessing, text, json =>
            {
                json.Object(member =>
                {
                    switch (member)
                    {
                        case NameKey:
                            name = json.Text();
                            break;
                        case ParametersKey:
                            json.Object(key => parameters.Add(key, (int)json.Whole(int.MinValue, int.MaxValue)));
                            break;
                        default:
                            throw json.Unexpected($"{NameKey} or {ParametersKey}");
                    }
                });
                return true;
            });
            try
            {
                return ImagePreprocessing.Create(name, parameters);
            }
            catch (InvalidDataException e)
            {
                throw new FormatException(e.Message, e);
            }
        }

        public static string WriteNormalization(IReadOnlyList<float> mean, IReadOnlyList<float> standardDeviation) => JsonText.Write(json => json.Object(() =>
        {
            WriteNumbers(MeanKey, mean);
            WriteNumbers(StandardDeviationKey, standardDeviation);

            void WriteNumbers(string name, IReadOnlyList<float> values) => json.Member(name, () => json.Array(() =>
            {
                foreach (var value in values)
                {
                    json.WriteValue((double)value);
                }
            }));
        }));

        public static (List<float> Mean, List<float> StandardDeviation) ReadNormalization(string text)
        {
            var mean = new List<float>();
            var standardDeviation = new List<float>();
            return JsonCursor.Read(ModelFileKeys.Normalization, text, json =>
            {
                json.Object(member =>
                {
                    var target = member switch
                    {
                        MeanKey => mean,
                        StandardDeviationKey => standardDeviation,
                        _ => throw json.Unexpected($"{MeanKey} or {StandardDeviationKey}"),
                    };
                    json.Array(() => target.Add(json.Number()));
                });
                return (mean, standardDeviation);
            });
        }

        public static string WriteProvenance(IReadOnlyDictionary<string, string> provenance) => JsonText.Write(json => json.Object(() =>
        {
            foreach (var entry in provenance.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                json.Member(entry.Key, entry.Value);
            }
        }));

        public static Dictionary<string, string> ReadProvenance(string text) => JsonCursor.Read(ModelFileKeys.Provenance, text, json =>
        {
            var provenance = new Dictionary<string, string>(StringComparer.Ordinal);
            json.Object(key => provenance.Add(key, json.Text()));
            return provenance;
        });
    }
}
