using System;
using System.IO;
using System.Runtime.InteropServices;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>The program and its folders.</summary>
    public class Application
    {
        private Application()
        {
        }

        /// <summary>Gets each message of the log.</summary>
        public delegate void LogCallback(string condition, string stackTrace, LogType type);

        /// <summary>Raised for each message of the log.</summary>
        public static event LogCallback logMessageReceived
        {
            add => World.Current.Log.Received += value;
            remove => World.Current.Log.Received -= value;
        }

        /// <summary>Raised when the player is disposed, before objects are destroyed.</summary>
        public static event Action quitting
        {
            add => World.Current.Quitting += value;
            remove => World.Current.Quitting -= value;
        }

        /// <summary>Whether a world is being played on this thread.</summary>
        public static bool isPlaying => World.CurrentOrNull is not null;

        /// <summary>False: this host is no editor.</summary>
        public static bool isEditor => false;

        /// <summary>True: this host has no window.</summary>
        public static bool isBatchMode => true;

        /// <summary>True: there is no focus to lose.</summary>
        public static bool isFocused => true;

        /// <summary>Whether the game goes on without focus.</summary>
        public static bool runInBackground { get => true; set => _ = value; }

        /// <summary>The folder of the assets.</summary>
        public static string dataPath => World.Current.Options.AssetFolder;

        /// <summary>The folder for files that last.</summary>
        public static string persistentDataPath => World.Current.Options.DataFolder;

        /// <summary>The folder of files that are shipped as they are.</summary>
        public static string streamingAssetsPath => Path.Combine(World.Current.Options.AssetFolder, "StreamingAssets");

        /// <summary>The folder for files that may vanish.</summary>
        public static string temporaryCachePath => Path.Combine(Path.GetTempPath(), "hebb");

        /// <summary>The system it runs on.</summary>
        public static RuntimePlatform platform =>
            RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? RuntimePlatform.WindowsPlayer
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? RuntimePlatform.OSXPlayer
            : RuntimePlatform.LinuxPlayer;

        /// <summary>Asks the player to end after this frame.</summary>
        public static void Quit() => Quit(0);

        /// <summary>Asks the player to end after this frame with an exit code.</summary>
        public static void Quit(int exitCode)
        {
            World.Current.QuitRequested = true;
            World.Current.ExitCode = exitCode;
        }
    }
}
