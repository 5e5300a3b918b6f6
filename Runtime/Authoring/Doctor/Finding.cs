using System.Collections.Generic;

namespace Hebb.Authoring.Doctor
{
    /// <summary>Something wrong with a training run, in plain words.</summary>
    /// <param name="Rule">The name of the rule that found it: <c>learning_rate_high</c>.</param>
    /// <param name="Problem">What is wrong, as a short sentence.</param>
    /// <param name="Evidence">The numbers that show it, as a sentence or two.</param>
    /// <param name="Advice">What to try, the most promising first.</param>
    internal sealed record Finding(string Rule, string Problem, string Evidence, IReadOnlyList<string> Advice);
}
