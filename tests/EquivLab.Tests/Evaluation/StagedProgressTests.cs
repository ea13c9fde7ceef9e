using CsCheck;

namespace EquivLab.Tests.Evaluation;

public sealed class StagedProgressTests
{
    private readonly Clock _clock = new();
    private readonly Heard _heard = new();

    [Fact]
    public void Before_a_plan_is_known_steps_have_no_number()
    {
        var progress = new StagedProgress(_heard, _clock);
        progress.Report("reading");
        Assert.Equal(new ProgressStep("reading"), Assert.Single(_heard.Steps));
        Assert.Null(progress.Left());
    }

    [Fact]
    public void Stages_are_numbered_in_their_order_and_steps_belong_to_the_last_that_began()
    {
        StagedProgress progress = Planned((Stage.Writing, 1), (Stage.Models, 8), (Stage.Fitting, 4));
        Begin(progress, Stage.Fitting);
        Begin(progress, Stage.Models);
        progress.Report("within");
        Begin(progress, Stage.Writing);
        Assert.Equal(["1 of 3", "2 of 3", "2 of 3", "3 of 3"], _heard.Steps.Select(s => $"{s.Number} of {s.Of}"));
        Assert.Null(_heard.Steps[2].Stage);
    }

    /// <summary>Planned seconds that are kept are counted down; of a machine of half the speed as much is found out as outweighs the two seconds that count as kept.</summary>
    [Theory]
    [InlineData(1, 14, 9, 1)]
    [InlineData(2, 14, 9 * 12.0 / 7, 28.0 / 15)]
    public void Time_left_is_the_plan_at_the_speed_so_far(double slowness, double first, double second, double last)
    {
        StagedProgress progress = Planned((Stage.Fitting, 5), (Stage.Models, 8), (Stage.Writing, 1));
        Begin(progress, Stage.Fitting);
        _clock.Add(5 * slowness);
        Begin(progress, Stage.Models);
        _clock.Add(8 * slowness);
        Begin(progress, Stage.Writing);
        Assert.Equal(first, Seconds(0), 1e-6);
        Assert.Equal(second, Seconds(1), 1e-6);
        Assert.Equal(last, Seconds(2), 1e-6);
    }

    [Fact]
    public void A_stage_that_overruns_leaves_what_comes_after_it_and_makes_that_longer()
    {
        StagedProgress progress = Planned((Stage.Fitting, 5), (Stage.Models, 8));
        Begin(progress, Stage.Fitting);
        _clock.Add(50);
        // Ten times as slow as planned, but for the two seconds that count as kept.
        Assert.Equal(8 * 52.0 / 7, progress.Left()!.Value.TotalSeconds, 1e-6);
    }

    /// <summary>An outside program may take any time: until it is done nothing is said, and afterwards it does not count.</summary>
    [Fact]
    public void Time_left_is_not_told_before_a_stage_that_nobody_can_foresee_has_ended()
    {
        StagedProgress progress = Planned((Stage.Fitting, 1), (Stage.Sampling, double.NaN), (Stage.Models, 8));
        Begin(progress, Stage.Fitting);
        Begin(progress, Stage.Sampling);
        _clock.Add(600);
        Begin(progress, Stage.Models);
        Assert.Equal([null, null], _heard.Steps.Take(2).Select(s => s.Left));
        Assert.Equal(8 * 2 / 3.0, Seconds(2), 1e-6);
    }

    [Fact]
    public void A_stage_that_was_not_planned_or_comes_again_changes_nothing()
    {
        StagedProgress progress = Planned((Stage.Fitting, 5), (Stage.Models, 8));
        Begin(progress, Stage.Models);
        Begin(progress, Stage.Risks);
        Begin(progress, Stage.Fitting);
        Assert.All(_heard.Steps, s => Assert.Equal(2, s.Number));
    }

    /// <summary>Numbers never fall, no time is negative, and the end is near at the end.</summary>
    [Fact]
    public void Whatever_stages_take_time_left_is_sensible() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 300]).Array[1, 14].Sample(stages =>
        {
            (Clock clock, Heard heard) = (new Clock(), new Heard());
            var progress = new StagedProgress(heard, clock);
            progress.Report(new ProgressStep("") { Plan = stages.Select((s, i) => (Stage: (Stage)i, Seconds: s.Item1)).ToDictionary(p => p.Stage, p => p.Seconds) });
            for (int i = 0; i < stages.Length; i++)
            {
                progress.Report(new ProgressStep("s") { Stage = (Stage)i });
                clock.Add(stages[i].Item2);
                progress.Report("within");
            }

            Assert.Equal(heard.Steps.Select(s => s.Number).Order(), heard.Steps.Select(s => s.Number));
            Assert.All(heard.Steps, s => Assert.InRange(s.Left!.Value, TimeSpan.Zero, TimeSpan.FromDays(30)));
        });

    private StagedProgress Planned(params (Stage Stage, double Seconds)[] plan)
    {
        var progress = new StagedProgress(_heard, _clock);
        progress.Report(new ProgressStep("") { Plan = plan.ToDictionary(p => p.Stage, p => p.Seconds) });
        return progress;
    }

    private static void Begin(StagedProgress progress, Stage stage) => progress.Report(new ProgressStep("begins") { Stage = stage });

    private double Seconds(int step) => _heard.Steps[step].Left!.Value.TotalSeconds;

    private sealed class Heard : IProgress<ProgressStep>
    {
        public List<ProgressStep> Steps { get; } = [];

        public void Report(ProgressStep value) => Steps.Add(value);
    }

    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Add(double seconds) => _ticks += TimeSpan.FromSeconds(seconds).Ticks;

        public override long GetTimestamp() => _ticks;
    }
}
