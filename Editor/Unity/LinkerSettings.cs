using System.IO;
using UnityEditor.Build;
using UnityEditor.Build.Reporting;
using UnityEditor.UnityLinker;

namespace Hebb.Unity.Editor
{
    /// <summary>Hands Hebb's link.xml to the linker of a build: by itself Unity looks for such files in Assets only, not in packages.</summary>
    internal sealed class LinkerSettings : IUnityLinkerProcessor
    {
        private const string File = "Packages/com.hebb.learning/Runtime/link.xml";

        /// <inheritdoc/>
        public int callbackOrder => 0;

        /// <inheritdoc/>
        public string GenerateAdditionalLinkXmlFile(BuildReport report, UnityLinkerBuildPipelineData data) => Path.GetFullPath(File);
    }
}
