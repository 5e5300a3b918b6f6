using System;
using System.Collections.Generic;
using Hebb.Models;
using Hebb.Models.Inspection;

namespace Hebb.Authoring.Models
{
    /// <summary>
    /// Explains a model's answers again and again; each way of it is compiled when it is first wanted. Only for the thread of the models.
    /// Dispose it before the model.
    /// </summary>
    internal sealed class ModelExplainer : IDisposable
    {
        private readonly Model model;
        private GradCam? gradCam;
        private Saliency? saliency;

        /// <summary>Takes a built model.</summary>
        public ModelExplainer(Model model)
        {
            this.model = model;
            Kinds = GradCam.IsPossible(model) ? new[] { ExplanationKind.GradCam, ExplanationKind.Saliency } : new[] { ExplanationKind.Saliency };
        }

        /// <summary>What suits the model, the best first.</summary>
        public IReadOnlyList<ExplanationKind> Kinds { get; }

        /// <summary>Draws what <c>hebb inspect</c> draws.</summary>
        /// <param name="kind">One of <see cref="Kinds"/>.</param>
        /// <param name="pictures">Of the same model and of what is shown to it.</param>
        /// <param name="label">The class to explain, from 0.</param>
        public InspectionPicture Draw(ExplanationKind kind, InspectionPictures pictures, int label) => kind == ExplanationKind.GradCam
            ? pictures.DrawGradCam(gradCam ??= new GradCam(model), label)
            : pictures.DrawSaliency(saliency ??= new Saliency(model), label);

        public void Dispose()
        {
            gradCam?.Dispose();
            saliency?.Dispose();
        }
    }
}
