using System;
using System.Collections;
using System.Threading;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>
    /// The base of scripts. Messages are methods found by name, whatever their access: Awake, OnEnable, Start, FixedUpdate, Update,
    /// LateUpdate, OnDisable, OnDestroy, OnApplicationQuit; Start may be a coroutine.
    /// </summary>
    public class MonoBehaviour : Behaviour
    {
        private CancellationTokenSource? destruction;
        private bool awake;

        /// <summary>Add it with <see cref="GameObject.AddComponent{T}"/>.</summary>
        public MonoBehaviour()
        {
            Type = ComponentType.Of(GetType());
        }

        /// <summary>Cancelled when the component is destroyed.</summary>
        public CancellationToken destroyCancellationToken
        {
            get
            {
                MustExist();
                return (destruction ??= new CancellationTokenSource()).Token;
            }
        }

        internal ComponentType Type { get; }

        internal bool Started { get; set; }

        internal Subscription? FixedUpdates { get; set; }

        internal Subscription? Updates { get; set; }

        internal Subscription? LateUpdates { get; set; }

        internal override int ExecutionOrder => Type.Order;

        private protected override bool CanTurnOn => awake;

        /// <summary>Writes to the log.</summary>
        public static void print(object message) => Debug.Log(message);

        /// <summary>Runs a coroutine up to its first yield at once, then as its yields say, until it ends or the object becomes inactive.</summary>
        public Coroutine StartCoroutine(IEnumerator routine)
        {
            if (!gameObject.activeInHierarchy)
            {
                Debug.LogError($"The coroutine could not be started because {ObjectPath.Of(this)} is inactive.", this);
                return null!;
            }

            return World.Current.Coroutines.Start(this, routine);
        }

        /// <summary>Starts the coroutine that a method without parameters makes.</summary>
        public Coroutine StartCoroutine(string methodName) => StartCoroutine((IEnumerator)NamedMethod.Find(this, methodName, typeof(IEnumerator)).Invoke(this, null)!);

        /// <summary>Stops a coroutine.</summary>
        public void StopCoroutine(Coroutine routine) => World.Current.Coroutines.Stop(routine);

        /// <summary>Stops the coroutine that was started with an enumerator.</summary>
        public void StopCoroutine(IEnumerator routine) => World.Current.Coroutines.Stop(this, routine);

        /// <summary>Stops all coroutines of this component.</summary>
        public void StopAllCoroutines() => World.Current.Coroutines.StopAll(this);

        /// <summary>Calls a method without parameters after some seconds of scaled time.</summary>
        public void Invoke(string methodName, float time) => InvokeRepeating(methodName, time, 0f);

        /// <summary>Calls a method after some seconds, then again and again; once when <paramref name="repeatRate"/> is 0.</summary>
        public void InvokeRepeating(string methodName, float time, float repeatRate) =>
            World.Current.Timers.Add(this, methodName, (Action)NamedMethod.Find(this, methodName, typeof(void)).CreateDelegate(typeof(Action), this), time, repeatRate);

        /// <summary>Forgets all calls asked for with Invoke.</summary>
        public void CancelInvoke() => World.Current.Timers.Cancel(this, null);

        /// <summary>Forgets the calls of a method asked for with Invoke.</summary>
        public void CancelInvoke(string methodName) => World.Current.Timers.Cancel(this, methodName);

        /// <summary>Whether any call asked for with Invoke is to come.</summary>
        public bool IsInvoking() => World.Current.Timers.Contains(this, null);

        /// <summary>Whether a call of a method asked for with Invoke is to come.</summary>
        public bool IsInvoking(string methodName) => World.Current.Timers.Contains(this, methodName);

        internal override void BecomeActive()
        {
            if (!awake)
            {
                awake = true;
                ScriptMessages.Send(this, Message.Awake);
            }

            base.BecomeActive();
        }

        internal override void BecomeInactive()
        {
            base.BecomeInactive();
            Owner.World?.Coroutines.StopAll(this);
        }

        internal override void TurnOn()
        {
            ScriptMessages.Send(this, Message.OnEnable);
            if (IsOn)
            {
                Owner.World?.Scripts.Add(this);
            }
        }

        internal override void TurnOff()
        {
            Owner.World?.Scripts.Remove(this);
            ScriptMessages.Send(this, Message.OnDisable);
        }

        internal override void BeforeDestroyed()
        {
            if (awake)
            {
                ScriptMessages.Send(this, Message.OnDestroy);
            }

            Owner.World?.Timers.Cancel(this, null);
            destruction?.Cancel();
        }

        /// <summary>Sends Start once; a Start that is a coroutine is started as one.</summary>
        internal void StartOnce()
        {
            if (Started)
            {
                return;
            }

            Started = true;
            var routine = Type.StartRoutine;
            if (routine is null)
            {
                ScriptMessages.Send(this, Message.Start);
            }
            else
            {
                StartCoroutine(routine(this));
            }
        }
    }
}
