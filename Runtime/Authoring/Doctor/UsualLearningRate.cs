using System;
using System.Collections.Generic;

namespace Hebb.Authoring.Doctor
{
    /// <summary>The learning rates that optimizers are usually started with: the defaults of their papers and of the large frameworks.</summary>
    internal static class UsualLearningRate
    {
        private static readonly Dictionary<string, double> ByOptimizer = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
        {
            ["adam"] = 1e-3,
            ["adamw"] = 1e-3,
            ["adamax"] = 2e-3,
            ["nadam"] = 2e-3,
            ["radam"] = 1e-3,
            ["rmsprop"] = 1e-3,
            ["adagrad"] = 1e-2,
            ["adadelta"] = 1.0,
            ["lion"] = 1e-4,
            ["sgd"] = 1e-2,
        };

        /// <summary>The usual rate of a run's optimizer; null when the log does not name one that is known.</summary>
        public static double? For(RunLog run) => run.Optimizer is { } name && ByOptimizer.TryGetValue(name, out var rate) ? rate : null;
    }
}
