using System;
using Hebb.Scene;

namespace UnityEngine
{
    /// <summary>Sends messages to objects; what they throw is reported and goes no further.</summary>
    internal static class ScriptMessages
    {
        public static void Send(Object target, Message message)
        {
            var call = MessageTable.Of(target.GetType())[message];
            if (call is null)
            {
                return;
            }

            try
            {
                call(target);
            }
            catch (Exception exception)
            {
                Failures.Report(target, message.ToString(), exception);
            }
        }
    }
}
