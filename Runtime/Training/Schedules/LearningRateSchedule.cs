namespace Hebb.Training
{
    /// <summary>
    /// The learning rate as a function of the number of steps taken, and of nothing else: a run that goes on from a checkpoint goes on with the right rate.
    /// </summary>
    public abstract class LearningRateSchedule
    {
        /// <summary>The rate of a step.</summary>
        /// <param name="step">Steps taken before, from 0.</param>
        public abstract float At(long step);

        /// <summary>The same schedule in other units: it moves on once per <paramref name="steps"/> steps, such as once per epoch.</summary>
        public LearningRateSchedule Every(long steps) => new StretchedSchedule(this, steps);
    }
}
