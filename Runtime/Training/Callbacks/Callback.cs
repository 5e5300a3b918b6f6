namespace Hebb.Training
{
    /// <summary>Is told how training goes, and may stop it. All methods run on the training thread, between steps.</summary>
    public abstract class Callback
    {
        /// <summary>Before the first epoch.</summary>
        public virtual void OnTrainBegin(TrainingContext context)
        {
        }

        /// <summary>Before each epoch.</summary>
        /// <param name="context">The run.</param>
        /// <param name="epoch">Number of the epoch, from 1.</param>
        public virtual void OnEpochBegin(TrainingContext context, int epoch)
        {
        }

        /// <summary>After each step, when its loss is known (a step or two after it was submitted).</summary>
        public virtual void OnStepEnd(TrainingContext context, in StepLog log)
        {
        }

        /// <summary>After each epoch, validation included.</summary>
        public virtual void OnEpochEnd(TrainingContext context, EpochLog log)
        {
        }

        /// <summary>After the last epoch, also when training was stopped or cancelled.</summary>
        public virtual void OnTrainEnd(TrainingContext context)
        {
        }
    }
}
