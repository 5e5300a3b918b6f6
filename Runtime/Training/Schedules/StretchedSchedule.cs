namespace Hebb.Training
{
    /// <summary>A schedule that moves on only every so many steps.</summary>
    internal sealed class StretchedSchedule : LearningRateSchedule
    {
        private readonly LearningRateSchedule schedule;
        private readonly long steps;

        public StretchedSchedule(LearningRateSchedule schedule, long steps)
        {
            this.schedule = schedule;
            this.steps = Setting.AtLeastOne(steps, nameof(steps));
        }

        public override float At(long step) => schedule.At(step / steps);
    }
}
