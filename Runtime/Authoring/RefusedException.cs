using System;
using System.Collections.Generic;

namespace Hebb.Authoring
{
    /// <summary>What the user asked for cannot be done now; nothing was changed. The message is a sentence that says what to do.</summary>
    internal sealed class RefusedException : Exception
    {
        /// <param name="code">Names the reason, so that a page can say it in its own language.</param>
        /// <param name="message">The reason in English.</param>
        /// <param name="values">What the sentence speaks of: names and numbers, in order.</param>
        public RefusedException(string code, string message, params object[] values)
            : base(message)
        {
            Code = code;
            Values = values;
        }

        public string Code { get; }

        public IReadOnlyList<object> Values { get; }
    }
}
