using Hebb.Authoring.Live;
using Hebb.Authoring.Models;
using Hebb.Devices;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Authoring;

public sealed class PacedJobTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<Exception> failures = [];
    private ModelWorker worker = null!;

    [SetUp]
    public void Start()
    {
        failures.Clear();
        worker = new ModelWorker(DeviceRequest.Parse("cpu"), failures.Add);
    }

    [TearDown]
    public void Stop() => worker.Dispose();

    [Test]
    public void What_is_wanted_a_hundred_times_while_it_is_done_is_done_once_more()
    {
        using var begun = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var times = 0;
        using var job = new PacedJob(worker, TimeSpan.FromMilliseconds(1), () =>
        {
            times++;
            begun.Release();
            goOn.Wait(Patience);
        });

        job.Ask();
        Assert.That(begun.Wait(Patience));
        for (var time = 0; time < 100; time++)
        {
            job.Ask();
        }

        goOn.Release(100);
        Assert.That(begun.Wait(Patience));
        Assert.That(worker.AskAsync(() => times).Result, Is.EqualTo(2));
        Assert.That(begun.Wait(TimeSpan.FromMilliseconds(50)), Is.False);
    }

    [Test]
    public void It_is_done_again_after_it_failed()
    {
        using var done = new SemaphoreSlim(0);
        var times = 0;
        using var job = new PacedJob(worker, TimeSpan.Zero, () =>
        {
            times++;
            done.Release();
            throw new InvalidOperationException($"{times}");
        });

        for (var time = 0; time < 2; time++)
        {
            job.Ask();
            Assert.That(done.Wait(Patience));
        }

        Assert.That(worker.AskAsync(() => failures.Select(failure => failure.Message).ToArray()).Result, Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public void Nothing_is_done_after_it_was_disposed()
    {
        var times = 0;
        var job = new PacedJob(worker, TimeSpan.Zero, () => times++);
        job.Dispose();
        job.Ask();
        Assert.That(worker.AskAsync(() => times).Result, Is.Zero);
    }
}
