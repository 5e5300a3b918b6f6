using System;
using System.Collections.Generic;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>
    /// The objects, the time and the log that the static members of UnityEngine refer to. Each thread has its own current world;
    /// a <see cref="HeadlessPlayer"/> owns one.
    /// </summary>
    public sealed class World
    {
        [ThreadStatic]
        private static World? current;

        internal World(HeadlessPlayerOptions options)
        {
            Options = options;
            Log = new SceneLog(options.Log);
            Random = new RandomSequence(options.Seed);
            Graveyard = new Graveyard(Clock);
            Timers = new Timers(Clock);
            Coroutines = new CoroutineScheduler(Clock);
            Clock.FixedDelta = options.FixedDeltaTime;
            Types = new ScriptTypes(options.Scripts);
            Assets = new AssetCatalog(options.AssetFolder, options.Importers, Types);
        }

        /// <summary>The world of this thread. It is an error to ask when there is none.</summary>
        public static World Current => current ?? throw Missing();

        /// <summary>The objects without a parent, in the order they were made.</summary>
        public IEnumerable<GameObject> Roots
        {
            get
            {
                for (var i = 0; i < Objects.Count; i++)
                {
                    if (Objects[i] is { } candidate && candidate.transform.parent is null)
                    {
                        yield return candidate;
                    }
                }
            }
        }

        /// <summary>The keys that <see cref="Input"/> tells scripts about.</summary>
        public Keyboard Keyboard { get; } = new Keyboard();

        internal static World? CurrentOrNull => current;

        internal HeadlessPlayerOptions Options { get; }

        internal SceneLog Log { get; }

        internal Failures Failures { get; } = new Failures();

        internal RandomSequence Random { get; }

        internal Clock Clock { get; } = new Clock();

        internal ScriptTypes Types { get; }

        internal AssetCatalog Assets { get; }

        /// <summary>What the file of the scene said; null when none was loaded.</summary>
        internal JsonObject? SceneRoot { get; set; }

        internal Registry<GameObject> Objects { get; } = new Registry<GameObject>();

        internal Registry<Collider2D> Colliders { get; } = new Registry<Collider2D>();

        internal Registry<Renderer> Renderers { get; } = new Registry<Renderer>();

        internal Registry<Camera> Cameras { get; } = new Registry<Camera>();

        internal bool QueriesHitTriggers { get; set; } = true;

        internal bool QueriesStartInColliders { get; set; } = true;

        internal Scripts Scripts { get; } = new Scripts();

        internal CoroutineScheduler Coroutines { get; }

        internal Timers Timers { get; }

        internal Graveyard Graveyard { get; }

        internal bool QuitRequested { get; set; }

        internal int ExitCode { get; set; }

        internal Action? Quitting { get; set; }

        /// <summary>All components of a type, or objects when the type is GameObject, active or not, in the order of their objects.</summary>
        public IReadOnlyList<T> FindAll<T>()
            where T : class
        {
            var found = new List<T>();
            for (var i = 0; i < Objects.Count; i++)
            {
                if (Objects[i] is not { } candidate)
                {
                    continue;
                }

                if (candidate is T wanted)
                {
                    found.Add(wanted);
                }

                foreach (var component in candidate.Components)
                {
                    if (component is T fitting)
                    {
                        found.Add(fitting);
                    }
                }
            }

            return found;
        }

        /// <summary>Makes this the current world of the thread until the answer is disposed.</summary>
        internal Scope Enter()
        {
            var scope = new Scope(current);
            current = this;
            return scope;
        }

        internal Object? Find(Type type, bool includeInactive)
        {
            for (var i = 0; i < Objects.Count; i++)
            {
                if (Objects[i] is not { } candidate || !(includeInactive || candidate.activeInHierarchy))
                {
                    continue;
                }

                if (type == typeof(GameObject))
                {
                    return candidate;
                }

                foreach (var component in candidate.Components)
                {
                    if (type.IsInstanceOfType(component))
                    {
                        return component;
                    }
                }
            }

            return null;
        }

        internal GameObject? FindByPath(string path)
        {
            var rooted = path.StartsWith("/", StringComparison.Ordinal);
            var names = path.Trim('/');
            var slash = names.IndexOf('/');
            var first = slash < 0 ? names : names.Substring(0, slash);
            for (var i = 0; i < Objects.Count; i++)
            {
                if (Objects[i] is not { activeInHierarchy: true } candidate || candidate.name != first || (rooted && candidate.transform.parent is not null))
                {
                    continue;
                }

                var found = slash < 0 ? candidate.transform : candidate.transform.Find(names.Substring(slash + 1));
                if (found != null && found.gameObject.activeInHierarchy)
                {
                    return found.gameObject;
                }
            }

            return null;
        }

        /// <summary>One frame: Start, the fixed steps that are due, Update, coroutines, LateUpdate, destruction, end of frame.</summary>
        internal void Frame()
        {
            Clock.BeginFrame();
            Keyboard.BeginFrame();
            Scripts.Start();
            while (Clock.OwesStep)
            {
                Clock.BeginStep();
                Scripts.FixedUpdate();
                Coroutines.Resume(ResumePoint.FixedUpdate);
                Clock.EndStep();
            }

            Scripts.Update();
            Timers.Run();
            Coroutines.Resume(ResumePoint.Update);
            Scripts.LateUpdate();
            Graveyard.Bury();
            DrawCameras();
            Coroutines.Resume(ResumePoint.EndOfFrame);
            Graveyard.Bury();
            Compact();
        }

        /// <summary>Destroys the objects of the scene; those that persist only when <paramref name="everything"/>.</summary>
        internal void Clear(bool everything)
        {
            for (var i = 0; i < Objects.Count; i++)
            {
                if (Objects[i] is { } candidate && candidate.transform.parent is null && (everything || !candidate.Persistent))
                {
                    candidate.DestroyNow();
                }
            }

            SceneRoot = null;
            Graveyard.Clear();
            Compact();
            if (everything)
            {
                Scripts.Clear();
                Coroutines.Clear();
                Timers.Clear();
                Assets.Clear();
            }
        }

        private static InvalidOperationException Missing() => new InvalidOperationException("There is no world on this thread; make a HeadlessPlayer first.");

        /// <summary>Draws the cameras that have a target.</summary>
        private void DrawCameras()
        {
            for (var i = 0; i < Cameras.Count; i++)
            {
                Cameras[i]?.Render();
            }
        }

        private void Compact()
        {
            Objects.Compact();
            Colliders.Compact();
            Renderers.Compact();
            Cameras.Compact();
        }

        /// <summary>Restores the world that was current before.</summary>
        internal readonly struct Scope : IDisposable
        {
            private readonly World? previous;

            public Scope(World? previous) => this.previous = previous;

            public void Dispose() => current = previous;
        }
    }
}
