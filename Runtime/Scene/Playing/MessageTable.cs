using System;
using System.Reflection;
using System.Runtime.CompilerServices;
using Object = UnityEngine.Object;

namespace Hebb.Scene
{
    /// <summary>
    /// The methods of a type that answer messages, as delegates, found once per type: the method nearest to the type wins, whatever its
    /// access. Calling one uses no reflection and allocates nothing.
    /// </summary>
    internal sealed class MessageTable
    {
        private static readonly ConditionalWeakTable<Type, MessageTable> Tables = new ConditionalWeakTable<Type, MessageTable>();
        private static readonly MethodInfo BindMethod = typeof(MessageTable).GetMethod(nameof(Bind), BindingFlags.Static | BindingFlags.NonPublic)!;
        private readonly Action<Object>?[] calls;

        private MessageTable(Type type)
        {
            var names = Enum.GetNames(typeof(Message));
            calls = new Action<Object>?[names.Length];
            for (var i = 0; i < names.Length; i++)
            {
                var method = Find(type, names[i]);
                if (method is not null && method.ReturnType == typeof(void))
                {
                    calls[i] = (Action<Object>)BindMethod.MakeGenericMethod(method.DeclaringType!).Invoke(null, new object[] { method })!;
                }
            }
        }

        /// <summary>The call of a message; null when the type does not answer it.</summary>
        public Action<Object>? this[Message message] => calls[(int)message];

        public static MessageTable Of(Type type) => Tables.GetValue(type, key => new MessageTable(key));

        /// <summary>The method without parameters of a name, private ones of base classes included; null when there is none.</summary>
        public static MethodInfo? Find(Type type, string name)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            for (var at = type; at is not null && at.Assembly != typeof(MessageTable).Assembly; at = at.BaseType)
            {
                if (at.GetMethod(name, Own, null, Type.EmptyTypes, null) is { } method)
                {
                    return method;
                }
            }

            return null;
        }

        private static Action<Object> Bind<T>(MethodInfo method)
            where T : Object
        {
            var call = (Action<T>)method.CreateDelegate(typeof(Action<T>));
            return target => call((T)target);
        }
    }
}
