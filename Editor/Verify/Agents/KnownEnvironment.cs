using Hebb.Agents.Environments;

namespace Hebb.Editor.Verify.Agents;

/// <summary>An environment with recordings of it by its Gymnasium name.</summary>
/// <param name="Name">Its name in the recordings.</param>
/// <param name="Threshold">The return at which it counts as solved.</param>
/// <param name="FreeSteps">How far a recording can be followed without correction: chaotic ones only as long as rounding stays small.</param>
/// <param name="FreeTolerance">How far the state may drift until then.</param>
internal abstract record KnownEnvironment(string Name, double Threshold, int FreeSteps, double FreeTolerance)
{
    private const int WholeTrajectory = int.MaxValue;
    private const int Chaotic = 100;
    private const double ChaoticTolerance = 1e-4;
    private const double Exact = 1e-7;

    public static IReadOnlyList<KnownEnvironment> All { get; } =
    [
        new Of<CartPole>("CartPole-v1", CartPole.Threshold, Chaotic, ChaoticTolerance, (environment, action) => environment.Step(Choice(environment, action))),
        new Of<Pendulum>("Pendulum-v1", Pendulum.Threshold, Chaotic, ChaoticTolerance, (environment, action) => environment.Step(action)),
        new Of<Acrobot>("Acrobot-v1", Acrobot.Threshold, Chaotic, ChaoticTolerance, (environment, action) => environment.Step(Choice(environment, action))),
        new Of<MountainCar>("MountainCar-v0", MountainCar.Threshold, WholeTrajectory, Exact, (environment, action) => environment.Step(Choice(environment, action))),
        new Of<MountainCarContinuous>("MountainCarContinuous-v0", MountainCarContinuous.Threshold, WholeTrajectory, Exact, (environment, action) => environment.Step(action)),
        new Of<CliffWalking>("CliffWalking-v1", CliffWalking.Threshold, WholeTrajectory, Exact, (environment, action) => environment.Step(Choice(environment, action)), environment => [environment.Cell]),
    ];

    /// <summary>A new one.</summary>
    public abstract IEnvironment Create();

    /// <summary>Acts with a recorded action, in the task's own units.</summary>
    public abstract EnvironmentStep Step(IEnvironment environment, double action);

    /// <summary>What the recording calls an observation.</summary>
    public abstract double[] Observe(IEnvironment environment);

    /// <summary>A recorded action as a choice.</summary>
    /// <exception cref="FormatException">There is no such choice.</exception>
    private static int Choice(IEnvironment environment, double action)
    {
        var choices = environment.Spec.Actions.BranchSizes[0];
        return action >= 0 && action < choices && action == Math.Floor(action)
            ? (int)action
            : throw new FormatException($"there is an action {action}, but only the choices 0 to {choices - 1}");
    }

    private sealed record Of<T>(
        string Name, double Threshold, int FreeSteps, double FreeTolerance, Func<T, double, EnvironmentStep> Act, Func<T, double[]>? See = null)
        : KnownEnvironment(Name, Threshold, FreeSteps, FreeTolerance)
        where T : IEnvironment, new()
    {
        public override IEnvironment Create() => new T();

        public override EnvironmentStep Step(IEnvironment environment, double action) => Act((T)environment, action);

        public override double[] Observe(IEnvironment environment)
        {
            if (See is not null)
            {
                return See((T)environment);
            }

            var observation = new float[environment.Spec.ObservationLength];
            environment.Observe(observation);
            return Array.ConvertAll(observation, value => (double)value);
        }
    }
}
