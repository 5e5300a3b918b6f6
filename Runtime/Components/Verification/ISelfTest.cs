using System.Collections;

namespace Hebb.Components
{
    /// <summary>
    /// A script that tests a part of its game when a build of the game verifies itself (<c>PROGRAM --verify</c>): that a classifier reads
    /// drawings it has not seen, for example. Nothing of the player's is in reach while it runs.
    /// </summary>
    public interface ISelfTest
    {
        /// <summary>Tests; runs as a coroutine of the script from the second frame on, while the game goes on.</summary>
        /// <param name="results">Takes what was measured. An exception fails the verification, too.</param>
        IEnumerator Test(SelfTestResults results);
    }
}
