using Hebb.Devices;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;

namespace Hebb.Unity.Tests
{
    /// <summary>The shortest training that no network without a hidden layer can do. Every build of the runtime is tried with this file.</summary>
    public static class ExclusiveOr
    {
        /// <summary>A network that learned has less left of its mean squared error.</summary>
        public const float Learned = 0.01f;

        /// <summary>Trains a network from its first weights.</summary>
        /// <returns>The mean squared error that is left.</returns>
        public static float Train(Device device)
        {
            using var model = new Sequential(device);
            model.Add(new Dense(8));
            model.Add(new Tanh());
            model.Add(new Dense(1));
            model.Compile(new Adam(0.05f), new MeanSquaredError());
            var x = new Tensor(new TensorShape(4, 2), new float[] { 0, 0, 0, 1, 1, 0, 1, 1 });
            var y = new Tensor(new TensorShape(4, 1), new float[] { 0, 1, 1, 0 });
            model.Fit(x, y, batchSize: 4, epochs: 300);
            return (float)model.Evaluate(x, y).Loss;
        }
    }
}
