using System;
using System.Collections.Generic;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>What the scripts of a world threw: each script, message and type of exception is reported once and then counted.</summary>
    internal sealed class Failures
    {
        private readonly Dictionary<(Object Target, string Message, Type Exception), ComponentFailure> known =
            new Dictionary<(Object Target, string Message, Type Exception), ComponentFailure>();

        private readonly List<ComponentFailure> all = new List<ComponentFailure>();

        public event Action<ComponentFailure>? Added;

        public IReadOnlyList<ComponentFailure> All => all;

        /// <summary>Reports to the current world; without one, to the log.</summary>
        public static void Report(Object target, string message, Exception exception)
        {
            var failure = new ComponentFailure(ObjectPath.Of(target), target.GetType(), message, exception);
            if (World.CurrentOrNull is { } world)
            {
                world.Failures.Add(target, failure);
            }
            else
            {
                Debug.LogException(exception, target);
            }
        }

        public void Clear()
        {
            known.Clear();
            all.Clear();
        }

        private void Add(Object target, ComponentFailure failure)
        {
            var key = (target, failure.Message, failure.Exception.GetType());
            if (known.TryGetValue(key, out var earlier))
            {
                earlier.Count++;
                return;
            }

            known.Add(key, failure);
            all.Add(failure);
            World.Current.Log.Write(LogType.Exception, failure.ToString(), failure.Exception.StackTrace ?? string.Empty);
            Added?.Invoke(failure);
        }
    }
}
