using Hebb.Components;
using Hebb.Devices;
using Hebb.Devices.Cpu;
using Hebb.Layers;
using Hebb.Models;
using Hebb.Tensors;
using Hebb.Training;
using NUnit.Framework;
using UnityEngine;

namespace Hebb.Unity.Tests
{
    /// <summary>What must hold in a Unity project that has the package. Run it from the Test Runner; list the package in the project's "testables".</summary>
    public sealed class PackageTests
    {
        [Test]
        public void The_compiled_kernels_are_an_asset_that_is_found_by_name()
        {
            Assert.IsNotNull(Resources.Load<TextAsset>(KernelArchive.AssetName));
            KernelResources.Install();
        }

        [Test]
        public void A_network_learns_exclusive_or_on_the_processor()
        {
            using var device = new CpuDevice();
            using var model = new Sequential(device);
            model.Add(new Dense(8));
            model.Add(new Tanh());
            model.Add(new Dense(1));
            model.Compile(new Adam(0.05f), new MeanSquaredError());
            var x = new Tensor(new TensorShape(4, 2), new float[] { 0, 0, 0, 1, 1, 0, 1, 1 });
            var y = new Tensor(new TensorShape(4, 1), new float[] { 0, 1, 1, 0 });

            model.Fit(x, y, batchSize: 4, epochs: 300);

            Assert.Less((float)model.Evaluate(x, y).Loss, 0.01f);
        }

        [Test]
        public void Every_component_can_be_added_to_an_object()
        {
            var thing = new GameObject("Tested");
            try
            {
                Assert.IsNotNull(thing.AddComponent<ImageClassifier>());
                Assert.IsNotNull(thing.AddComponent<DecisionRequester>());
                Assert.IsNotNull(thing.AddComponent<RaySensorComponent>());
                Assert.IsNotNull(thing.AddComponent<CameraSensorComponent>());
            }
            finally
            {
                Object.DestroyImmediate(thing);
            }
        }
    }
}
