namespace UnityEngine
{
    /// <summary>Keys of a keyboard, by the position on it.</summary>
    public enum KeyCode
    {
        /// <summary>No key.</summary>
        None = 0,

        /// <summary>Backspace.</summary>
        Backspace = 8,

        /// <summary>Tab.</summary>
        Tab = 9,

        /// <summary>Return.</summary>
        Return = 13,

        /// <summary>Escape.</summary>
        Escape = 27,

        /// <summary>Space.</summary>
        Space = 32,

        /// <summary>The digit 0 above the letters.</summary>
        Alpha0 = 48,

        /// <summary>The digit 1 above the letters.</summary>
        Alpha1 = 49,

        /// <summary>The digit 2 above the letters.</summary>
        Alpha2 = 50,

        /// <summary>The digit 3 above the letters.</summary>
        Alpha3 = 51,

        /// <summary>The digit 4 above the letters.</summary>
        Alpha4 = 52,

        /// <summary>The digit 5 above the letters.</summary>
        Alpha5 = 53,

        /// <summary>The digit 6 above the letters.</summary>
        Alpha6 = 54,

        /// <summary>The digit 7 above the letters.</summary>
        Alpha7 = 55,

        /// <summary>The digit 8 above the letters.</summary>
        Alpha8 = 56,

        /// <summary>The digit 9 above the letters.</summary>
        Alpha9 = 57,

        /// <summary>The letter A.</summary>
        A = 97,

        /// <summary>The letter B.</summary>
        B = 98,

        /// <summary>The letter C.</summary>
        C = 99,

        /// <summary>The letter D.</summary>
        D = 100,

        /// <summary>The letter E.</summary>
        E = 101,

        /// <summary>The letter F.</summary>
        F = 102,

        /// <summary>The letter G.</summary>
        G = 103,

        /// <summary>The letter H.</summary>
        H = 104,

        /// <summary>The letter I.</summary>
        I = 105,

        /// <summary>The letter J.</summary>
        J = 106,

        /// <summary>The letter K.</summary>
        K = 107,

        /// <summary>The letter L.</summary>
        L = 108,

        /// <summary>The letter M.</summary>
        M = 109,

        /// <summary>The letter N.</summary>
        N = 110,

        /// <summary>The letter O.</summary>
        O = 111,

        /// <summary>The letter P.</summary>
        P = 112,

        /// <summary>The letter Q.</summary>
        Q = 113,

        /// <summary>The letter R.</summary>
        R = 114,

        /// <summary>The letter S.</summary>
        S = 115,

        /// <summary>The letter T.</summary>
        T = 116,

        /// <summary>The letter U.</summary>
        U = 117,

        /// <summary>The letter V.</summary>
        V = 118,

        /// <summary>The letter W.</summary>
        W = 119,

        /// <summary>The letter X.</summary>
        X = 120,

        /// <summary>The letter Y.</summary>
        Y = 121,

        /// <summary>The letter Z.</summary>
        Z = 122,

        /// <summary>Delete.</summary>
        Delete = 127,

        /// <summary>Up arrow.</summary>
        UpArrow = 273,

        /// <summary>Down arrow.</summary>
        DownArrow = 274,

        /// <summary>Right arrow.</summary>
        RightArrow = 275,

        /// <summary>Left arrow.</summary>
        LeftArrow = 276,

        /// <summary>Right shift.</summary>
        RightShift = 303,

        /// <summary>Left shift.</summary>
        LeftShift = 304,

        /// <summary>Right control.</summary>
        RightControl = 305,

        /// <summary>Left control.</summary>
        LeftControl = 306,

        /// <summary>Right alt.</summary>
        RightAlt = 307,

        /// <summary>Left alt.</summary>
        LeftAlt = 308,
    }
}
