using System;
using System.Collections.Generic;
using Hebb.Assets;
using Hebb.Tensors;

namespace Hebb.Agents
{
    /// <summary>A <see cref="BehaviorSpec"/> as the JSON that model files and checkpoints keep.</summary>
    internal static class BehaviorText
    {
        private const string Document = "the behavior";
        private const string SensorsKey = "sensors";
        private const string NameKey = "name";
        private const string ShapeKey = "shape";
        private const string ContinuousKey = "continuous_actions";
        private const string BranchesKey = "branches";
        private const int Largest = 1 << 24;

        /// <summary>The document of a behavior.</summary>
        public static string Write(BehaviorSpec spec) => JsonText.Write(json => json.Object(() =>
        {
            json.Member(SensorsKey, () => json.Array(() =>
            {
                foreach (var sensor in spec.Observations)
                {
                    json.Object(() =>
                    {
                        json.Member(NameKey, sensor.Name);
                        json.Member(ShapeKey, () => WriteNumbers(sensor.Shape));
                    });
                }
            }));
            json.Member(ContinuousKey, () => json.WriteValue(spec.Actions.ContinuousActions));
            json.Member(BranchesKey, () => WriteNumbers(spec.Actions.BranchSizes));

            void WriteNumbers(IEnumerable<int> numbers) => json.Array(() =>
            {
                foreach (var number in numbers)
                {
                    json.WriteValue(number);
                }
            });
        }));

        /// <summary>The behavior of a document.</summary>
        /// <exception cref="FormatException">It is no such document.</exception>
        public static BehaviorSpec Read(string text)
        {
            var sensors = new List<ObservationSpec>();
            var branches = new List<int>();
            var continuous = 0;
            JsonCursor.Read(Document, text, json =>
            {
                json.Object(member =>
                {
                    switch (member)
                    {
                        case SensorsKey:
                            json.Array(() => sensors.Add(ReadSensor(json)));
                            break;
                        case ContinuousKey:
                            continuous = (int)json.Whole(0, Largest);
                            break;
                        case BranchesKey:
                            json.Array(() => branches.Add((int)json.Whole(1, Largest)));
                            break;
                        default:
                            throw json.Unexpected($"{SensorsKey}, {ContinuousKey} or {BranchesKey}");
                    }
                });
                return true;
            });
            return Checked(() => new BehaviorSpec(sensors, new ActionSpec(continuous, branches.ToArray())));
        }

        private static ObservationSpec ReadSensor(JsonCursor json)
        {
            var name = string.Empty;
            var extents = new List<int>();
            json.Object(member =>
            {
                switch (member)
                {
                    case NameKey:
                        name = json.Text();
                        break;
                    case ShapeKey:
                        json.Array(() => extents.Add((int)json.Whole(1, Largest)));
                        break;
                    default:
                        throw json.Unexpected($"{NameKey} or {ShapeKey}");
                }
            });
            return Checked(() => new ObservationSpec(name, new TensorShape(extents.ToArray())));
        }

        private static T Checked<T>(Func<T> make)
        {
            try
            {
                return make();
            }
            catch (ArgumentException e)
            {
                throw new FormatException($"In {Document}: {e.Message}", e);
            }
        }
    }
}
