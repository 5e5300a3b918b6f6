using System;
using System.Diagnostics;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>Writes to the log of the current world.</summary>
    public class Debug
    {
        private Debug()
        {
        }

        /// <summary>Writes a line.</summary>
        public static void Log(object? message) => Write(LogType.Log, message);

        /// <summary>Writes a line about an object.</summary>
        public static void Log(object? message, Object? context) => Write(LogType.Log, message);

        /// <summary>Writes a warning.</summary>
        public static void LogWarning(object? message) => Write(LogType.Warning, message);

        /// <summary>Writes a warning about an object.</summary>
        public static void LogWarning(object? message, Object? context) => Write(LogType.Warning, message);

        /// <summary>Writes an error.</summary>
        public static void LogError(object? message) => Write(LogType.Error, message);

        /// <summary>Writes an error about an object.</summary>
        public static void LogError(object? message, Object? context) => Write(LogType.Error, message);

        /// <summary>Writes a formatted line.</summary>
        public static void LogFormat(string format, params object[] args) => Log(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));

        /// <summary>Writes a formatted warning.</summary>
        public static void LogWarningFormat(string format, params object[] args) => LogWarning(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));

        /// <summary>Writes a formatted error.</summary>
        public static void LogErrorFormat(string format, params object[] args) => LogError(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));

        /// <summary>Writes what was thrown.</summary>
        public static void LogException(Exception exception) => LogException(exception, null);

        /// <summary>Writes what was thrown by an object.</summary>
        public static void LogException(Exception exception, Object? context)
        {
            var text = $"{exception.GetType().Name}: {exception.Message}";
            Write(LogType.Exception, context is null ? text : $"{ObjectPath.Of(context)}: {text}", exception.StackTrace ?? string.Empty);
        }

        /// <summary>Writes an error when a condition does not hold; only in builds that define UNITY_ASSERTIONS.</summary>
        [Conditional("UNITY_ASSERTIONS")]
        public static void Assert(bool condition) => Assert(condition, "Assertion failed");

        /// <summary>Writes a message when a condition does not hold; only in builds that define UNITY_ASSERTIONS.</summary>
        [Conditional("UNITY_ASSERTIONS")]
        public static void Assert(bool condition, string message)
        {
            if (!condition)
            {
                Write(LogType.Assert, message);
            }
        }

        /// <summary>Draws nothing: there is no scene view.</summary>
        public static void DrawLine(Vector3 start, Vector3 end, Color color)
        {
        }

        /// <summary>Draws nothing: there is no scene view.</summary>
        public static void DrawRay(Vector3 start, Vector3 dir, Color color)
        {
        }

        private static void Write(LogType type, object? message, string stackTrace = "")
        {
            var text = message?.ToString() ?? "Null";
            if (World.CurrentOrNull is { } world)
            {
                world.Log.Write(type, text, stackTrace);
            }
            else
            {
                Console.Error.WriteLine(type == LogType.Log ? text : $"{type}: {text}");
            }
        }
    }
}
