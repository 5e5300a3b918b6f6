namespace Hebb.Agents
{
    /// <summary>Which discrete actions are possible now.</summary>
    public interface IDiscreteActionMask
    {
        /// <summary>Allows or forbids a choice for the next decision; every choice is allowed at first, and one of each branch must stay so.</summary>
        /// <param name="branch">From 0.</param>
        /// <param name="actionIndex">The choice within the branch, from 0.</param>
        /// <param name="isEnabled">False: never chosen.</param>
        /// <exception cref="System.ArgumentOutOfRangeException">There is no such branch or choice.</exception>
        void SetActionEnabled(int branch, int actionIndex, bool isEnabled);
    }
}
