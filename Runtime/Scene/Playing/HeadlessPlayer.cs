using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using UnityEngine;

namespace Hebb.Scene
{
    /// <summary>
    /// Plays a scene without a window. A frame takes one fixed step of unscaled time; the time scale says how many fixed steps go into a
    /// frame, so every step is equally long however fast the game runs. The player's world is the current one of the thread from its
    /// making until it is disposed, and while any of its methods runs.
    /// </summary>
    public sealed class HeadlessPlayer : IDisposable
    {
        private readonly World.Scope outside;
        private bool disposed;
        private bool started;

        /// <summary>Makes an empty world and enters it.</summary>
        public HeadlessPlayer(HeadlessPlayerOptions? options = null)
        {
            options ??= new HeadlessPlayerOptions();
            if (!(options.FixedDeltaTime > 0f) || float.IsInfinity(options.FixedDeltaTime))
            {
                throw new ArgumentOutOfRangeException(nameof(options), options.FixedDeltaTime, "The fixed step must be a finite number of seconds above 0.");
            }

            World = new World(options);
            outside = World.Enter();
        }

        /// <summary>Raised for the first failure of each kind of each script.</summary>
        public event Action<ComponentFailure>? Failed
        {
            add => World.Failures.Added += value;
            remove => World.Failures.Added -= value;
        }

        /// <summary>The world that is played.</summary>
        public World World { get; }

        /// <summary>Fixed steps per frame, from 0 to 100; a fraction spreads the steps over frames.</summary>
        public float TimeScale
        {
            get => World.Clock.Scale;
            set
            {
                using var scope = World.Enter();
                Time.timeScale = value;
            }
        }

        /// <summary>Frames played.</summary>
        public int FrameCount => World.Clock.FrameCount;

        /// <summary>Fixed steps played.</summary>
        public long StepCount => World.Clock.StepCount;

        /// <summary>Whether a script asked to quit.</summary>
        public bool QuitRequested => World.QuitRequested;

        /// <summary>The exit code given with the wish to quit.</summary>
        public int ExitCode => World.ExitCode;

        /// <summary>What scripts threw, each kind once.</summary>
        public IReadOnlyList<ComponentFailure> Failures => World.Failures.All;

        /// <summary>
        /// Replaces the scene by that of a file. A <see cref="SceneFileException"/> says why a file cannot be used; then the old scene
        /// stays. What is unknown in the file is kept, told in the answer and written to the log.
        /// </summary>
        /// <param name="path">The scene's file.</param>
        /// <param name="prepare">Given the objects without a parent before any of them is awake, to change them.</param>
        public SceneReport Load(string path, Action<IReadOnlyList<GameObject>>? prepare = null) => Load(SceneFile.Read(path), prepare);

        /// <summary>Replaces the scene by that of a text in the form of a scene file; the name is used in messages.</summary>
        public SceneReport LoadText(string text, string name) => Load(SceneFile.Parse(text, name), null);

        /// <summary>The scene as the text of a file. A scene that was loaded and not changed since gives the text it was saved as.</summary>
        public string SaveText()
        {
            MustLive();
            using var scope = World.Enter();
            return new SceneSaver(World.Roots, World.Assets).Save(World.SceneRoot);
        }

        /// <summary>Saves the scene to a file: to one beside it first, which then takes its place.</summary>
        public void Save(string path)
        {
            var temporary = path + ".tmp";
            File.WriteAllText(temporary, SaveText());
            if (File.Exists(path))
            {
                File.Replace(temporary, path, null);
            }
            else
            {
                File.Move(temporary, path);
            }
        }

        /// <summary>An asset of a path relative to the asset folder, of the wanted type: a prefab, a text.</summary>
        public T LoadAsset<T>(string path)
            where T : UnityEngine.Object
        {
            MustLive();
            using var scope = World.Enter();
            try
            {
                var asset = (T)World.Assets.Load(path, typeof(T));
                Tell(World.Assets.TakeProblems());
                return asset;
            }
            catch (FieldFault fault)
            {
                throw new SceneFileException($"The game {fault.Message}.");
            }
        }

        /// <summary>Plays one frame, as fast as possible.</summary>
        public void Step()
        {
            MustLive();
            using var scope = World.Enter();
            World.Frame();
        }

        /// <summary>Plays frames, as fast as possible, until that many more fixed steps were taken or a script asked to quit.</summary>
        public void Run(long fixedSteps)
        {
            MustLive();
            using var scope = World.Enter();
            var end = StepCount + fixedSteps;
            while (StepCount < end && !World.QuitRequested)
            {
                if (World.Clock.Scale <= 0f)
                {
                    throw new InvalidOperationException("The time scale is 0, so no fixed step will ever be taken; set TimeScale above 0.");
                }

                World.Frame();
            }
        }

        /// <summary>Plays in real time, one frame per fixed step of the wall clock, until cancelled or a script asks to quit.</summary>
        public void Play(CancellationToken cancellation)
        {
            MustLive();
            using var scope = World.Enter();
            var watch = Stopwatch.StartNew();
            var due = TimeSpan.Zero;
            while (!cancellation.IsCancellationRequested && !World.QuitRequested)
            {
                World.Frame();
                due += TimeSpan.FromSeconds(World.Clock.FixedDelta);
                var rest = due - watch.Elapsed;
                if (rest > TimeSpan.Zero)
                {
                    cancellation.WaitHandle.WaitOne(rest);
                }
            }
        }

        /// <summary>Destroys all objects, those that persist included, and forgets assets and failures.</summary>
        public void Unload()
        {
            MustLive();
            using var scope = World.Enter();
            World.Clear(true);
            World.Failures.Clear();
        }

        /// <summary>Sends OnApplicationQuit, destroys everything and leaves the world.</summary>
        public void Dispose()
        {
            if (disposed)
            {
                return;
            }

            using (World.Enter())
            {
                foreach (var script in World.FindAll<MonoBehaviour>())
                {
                    if (script.IsOn)
                    {
                        ScriptMessages.Send(script, Message.OnApplicationQuit);
                    }
                }

                World.Quitting?.Invoke();
                World.Clear(true);
            }

            disposed = true;
            World.Log.Forget();
            World.Quitting = null;
            RenderTexture.active = null!;
            if (ReferenceEquals(World.CurrentOrNull, World))
            {
                outside.Dispose();
            }
        }

        private SceneReport Load(SceneFile file, Action<IReadOnlyList<GameObject>>? prepare)
        {
            MustLive();
            using var scope = World.Enter();
            World.Clear(false);
            var isFirst = !started;
            started = true;
            if (isFirst)
            {
                RuntimeInitialization.BeforeScene(World.Types.Assemblies);
            }

            var builder = new SceneBuilder(file, World, World.Assets, World.Types);
            var roots = builder.Build();
            var problems = new List<SceneProblem>(builder.Problems);
            problems.AddRange(World.Assets.TakeProblems());
            Tell(problems);
            World.SceneRoot = file.Root;
            World.Clock.SceneLoaded();
            prepare?.Invoke(roots);
            Activation.Release(roots);
            if (isFirst)
            {
                RuntimeInitialization.AfterScene(World.Types.Assemblies);
            }

            return new SceneReport(file.Name, file.Entries.Count, problems);
        }

        private void Tell(IEnumerable<SceneProblem> problems)
        {
            foreach (var problem in problems)
            {
                World.Log.Write(LogType.Warning, problem.ToString(), string.Empty);
            }
        }

        private void MustLive()
        {
            if (disposed)
            {
                throw new ObjectDisposedException(nameof(HeadlessPlayer));
            }
        }
    }
}
