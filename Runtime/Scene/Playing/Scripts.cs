using System.Collections.Generic;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>The scripts of a world that are switched on, and the messages they get in every frame.</summary>
    internal sealed class Scripts
    {
        private readonly MessagePass fixedUpdate = new MessagePass(Message.FixedUpdate);
        private readonly MessagePass update = new MessagePass(Message.Update);
        private readonly MessagePass lateUpdate = new MessagePass(Message.LateUpdate);
        private List<MonoBehaviour> unstarted = new List<MonoBehaviour>();
        private List<MonoBehaviour> starting = new List<MonoBehaviour>();

        public void Add(MonoBehaviour script)
        {
            script.FixedUpdates = fixedUpdate.Add(script);
            script.Updates = update.Add(script);
            script.LateUpdates = lateUpdate.Add(script);
            if (!script.Started)
            {
                unstarted.Add(script);
            }
        }

        public void Remove(MonoBehaviour script)
        {
            if (script.FixedUpdates is { } first)
            {
                fixedUpdate.End(first);
            }

            if (script.Updates is { } second)
            {
                update.End(second);
            }

            if (script.LateUpdates is { } third)
            {
                lateUpdate.End(third);
            }

            script.FixedUpdates = script.Updates = script.LateUpdates = null;
        }

        /// <summary>Sends Start to the scripts that have not had it, in execution order.</summary>
        public void Start()
        {
            if (unstarted.Count == 0)
            {
                return;
            }

            (starting, unstarted) = (unstarted, starting);
            long order = int.MinValue;
            while (order <= int.MaxValue)
            {
                var next = long.MaxValue;
                for (var i = 0; i < starting.Count; i++)
                {
                    var script = starting[i];
                    if (script.ExecutionOrder == order)
                    {
                        if (script.IsOn)
                        {
                            script.StartOnce();
                        }
                    }
                    else if (script.ExecutionOrder > order && script.ExecutionOrder < next)
                    {
                        next = script.ExecutionOrder;
                    }
                }

                order = next;
            }

            starting.Clear();
        }

        public void FixedUpdate() => fixedUpdate.Run();

        public void Update() => update.Run();

        public void LateUpdate() => lateUpdate.Run();

        public void Clear()
        {
            fixedUpdate.Clear();
            update.Clear();
            lateUpdate.Clear();
            unstarted.Clear();
        }
    }
}
