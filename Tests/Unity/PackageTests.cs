using Hebb.Components;
using Hebb.Devices;
using Hebb.Devices.Cpu;
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
            Assert.Less(ExclusiveOr.Train(device), ExclusiveOr.Learned);
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
