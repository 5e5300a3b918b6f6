using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Hebb.Training
{
    /// <summary>
    /// Writes a JSON object for every epoch to a file, one per line: <c>{"event":"epoch","epoch":1,"loss":0.31,...}</c>. Numbers that are not finite
    /// are null. The fields are those of the run log.
    /// </summary>
    public sealed class JsonLinesLog : Callback
    {
        private readonly string path;

        /// <summary>Creates the callback; an existing file at <paramref name="path"/> is replaced when training begins.</summary>
        public JsonLinesLog(string path)
        {
            this.path = path;
        }

        /// <inheritdoc/>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public override void OnTrainBegin(TrainingContext context) => File.WriteAllText(path, string.Empty);

        /// <inheritdoc/>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public override void OnEpochEnd(TrainingContext context, EpochLog log)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            using (var json = new JsonTextWriter(text))
            {
                json.WriteStartObject();
                json.WritePropertyName("event");
                json.WriteValue("epoch");
                foreach (var figure in log.Figures())
                {
                    json.WritePropertyName(figure.Key);
                    if (double.IsNaN(figure.Value) || double.IsInfinity(figure.Value))
                    {
                        json.WriteNull();
                    }
                    else if (figure.Key == EpochLog.EpochName)
                    {
                        json.WriteValue((long)figure.Value);
                    }
                    else
                    {
                        json.WriteValue(figure.Value);
                    }
                }

                json.WriteEndObject();
            }

            File.AppendAllText(path, text + "\n");
        }
    }
}
