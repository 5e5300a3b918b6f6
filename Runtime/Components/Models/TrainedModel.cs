using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Hebb.Assets;
using UnityEngine;

namespace Hebb.Components
{
    /// <summary>A trained model as an asset: the content of a .hebb file. All components that use it share one loaded model.</summary>
    public sealed class TrainedModel : ScriptableObject
    {
        private static readonly HashSet<TrainedModel> InUse = new HashSet<TrainedModel>();

        [SerializeField, HideInInspector]
        private byte[] content = Array.Empty<byte>();

        [NonSerialized]
        private ModelAsset? loaded;

        [NonSerialized]
        private int users;

        [NonSerialized]
        private string? sha256;

        /// <summary>The hash of the content, as 64 hexadecimal digits: what was learned on top of a model belongs to it alone.</summary>
        public string Sha256 => sha256 ??= Hash();

        /// <summary>Makes an asset of a file's content.</summary>
        /// <param name="name">What messages call it.</param>
        /// <param name="content">The bytes of a .hebb file; not copied.</param>
        public static TrainedModel Create(string name, byte[] content)
        {
            var model = CreateInstance<TrainedModel>();
            model.name = name;
            model.content = content;
            return model;
        }

        /// <summary>The bytes of the .hebb file, to be read by someone who keeps a model alone.</summary>
        public Stream Open() => new MemoryStream(content, writable: false);

        /// <summary>The model on <see cref="SharedDevice"/>, for one more user; loaded for the first.</summary>
        /// <exception cref="InvalidDataException">The content is no model, or damaged.</exception>
        public ModelAsset Acquire()
        {
            loaded ??= Load();
            users++;
            lock (InUse)
            {
                InUse.Add(this);
            }

            return loaded;
        }

        /// <summary>A user needs it no more; after the last the memory is given back.</summary>
        public void Release()
        {
            if (users > 0 && --users == 0)
            {
                Unload();
            }
        }

        /// <summary>Gives back the memory of all models, whoever still uses them. What those release later changes nothing.</summary>
        internal static void UnloadAll()
        {
            TrainedModel[] models;
            lock (InUse)
            {
                models = InUse.ToArray();
            }

            foreach (var model in models)
            {
                model.Unload();
            }
        }

        private void Unload()
        {
            lock (InUse)
            {
                InUse.Remove(this);
            }

            users = 0;
            loaded?.Dispose();
            loaded = null;
            SharedDevice.Release();
        }

        private string Hash()
        {
            using var algorithm = SHA256.Create();
            return BitConverter.ToString(algorithm.ComputeHash(content)).Replace("-", string.Empty).ToLowerInvariant();
        }

        private ModelAsset Load()
        {
            var device = SharedDevice.Acquire();
            try
            {
                using var stream = Open();
                return ModelAsset.Load(stream, name, device);
            }
            catch (InvalidDataException)
            {
                SharedDevice.Release();
                throw;
            }
        }
    }
}
