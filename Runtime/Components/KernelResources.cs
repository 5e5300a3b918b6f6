using Hebb.Devices;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>Gives the devices their compiled kernels where the assemblies carry none, as in Unity: they are an asset of the package.</summary>
    public static class KernelResources
    {
        /// <summary>
        /// Installs the asset; without it the kernels stay those of the assembly. Runs by itself before the first scene of a game; call it, on the main thread,
        /// before a device is opened outside of play mode.
        /// </summary>
        /// <exception cref="DeviceException">The asset is damaged.</exception>
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        public static void Install()
        {
            var asset = Resources.Load<TextAsset>(KernelArchive.AssetName);
            if (asset != null)
            {
                KernelArchive.Install(asset.bytes);
            }
        }
    }
}
