using Hebb.Tensors;
using Hebb.Training;
using Newtonsoft.Json.Linq;

namespace Hebb.Editor.Verify;

/// <summary>A file of learning rate schedules: JSON with a base rate, and for each schedule its settings and the rates of its first steps.</summary>
internal sealed class ScheduleGoldens
{
    private const string BaseRate = "base_lr";
    private const string Rates = "lr";

    private static readonly Dictionary<string, Func<float, GoldenAttributes, LearningRateSchedule>> Schedules = new(StringComparer.Ordinal)
    {
        ["StepLR"] = (rate, settings) => new StepDecay(rate, settings.Int("step_size"), settings.Float("gamma", 0.1f)),
        ["MultiStepLR"] = (rate, settings) => new MultiStepDecay(rate, settings.Floats("milestones").Select(step => (long)step), settings.Float("gamma", 0.1f)),
        ["ExponentialLR"] = (rate, settings) => new ExponentialDecay(rate, settings.Float("gamma")),
        ["CosineAnnealingLR"] = (rate, settings) => new CosineDecay(rate, settings.Int("T_max"), settings.Float("eta_min", 0f), continues: true),
        ["CosineAnnealingWarmRestarts"] = (rate, settings) => new CosineRestarts(rate, settings.Int("T_0"), settings.Int("T_mult", 1), settings.Float("eta_min", 0f)),
        ["ConstantLR"] = (rate, settings) => new MultiStepDecay(rate * settings.Float("factor", 1f / 3f), [settings.Int("total_iters", 5)], 1f / settings.Float("factor", 1f / 3f)),
        ["LinearLR"] = (rate, settings) => new LinearRamp(rate, settings.Float("start_factor", 1f / 3f), settings.Float("end_factor", 1f), settings.Int("total_iters", 5)),
        ["PolynomialLR"] = (rate, settings) => new PolynomialDecay(rate, settings.Int("total_iters", 5), 0f, settings.Float("power", 1f)),
        ["OneCycleLR"] = (_, settings) => new OneCycle(
            settings.Float("max_lr"),
            settings.Int("total_steps"),
            settings.Float("pct_start", 0.3f),
            settings.Float("div_factor", 25f),
            settings.Float("final_div_factor", 1e4f),
            settings.Text("anneal_strategy", "cos") == "linear"),
    };

    private readonly string name;
    private readonly GoldenAttributes file;

    private ScheduleGoldens(string name, GoldenAttributes file)
    {
        this.name = name;
        this.file = file;
    }

    /// <summary>The schedules of a JSON file; null when it is about something else.</summary>
    public static ScheduleGoldens? Load(string folder, string name) =>
        JToken.Parse(File.ReadAllText(Path.Combine(folder, name))) is JObject file && file.ContainsKey(BaseRate)
            ? new ScheduleGoldens(name, new GoldenAttributes(file))
            : null;

    /// <summary>One result per schedule.</summary>
    public IEnumerable<GoldenResult> Run() => file.ObjectNames.Select(RunOne);

    private GoldenResult RunOne(string schedule)
    {
        var settings = file.Object(schedule);
        if (!Schedules.TryGetValue(schedule, out var create))
        {
            return GoldenResult.Skipped($"{name}: {schedule}", new UnknownGoldenException($"the schedule '{schedule}'").Message);
        }

        var rates = settings.Floats(Rates);
        var made = create(file.Float(BaseRate), settings);
        var report = new GoldenReport(Tolerance.Operator);
        report.Compare(Rates, [.. rates.Select((_, step) => made.At(step))], new Tensor(new TensorShape(rates.Length), rates));
        return report.Result($"{name}: {schedule}");
    }
}
