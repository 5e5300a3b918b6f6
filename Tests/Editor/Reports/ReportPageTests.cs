using System.Globalization;
using System.Text.RegularExpressions;
using Hebb.Data.Images;
using Hebb.Editor.Reports;
using Hebb.Training;
using NUnit.Framework;

namespace Hebb.Tests.Editor.Reports;

internal sealed partial class ReportPageTests
{
    private readonly string page = new ReportPage(SampleReport.Create()).ToHtml();

    [OneTimeSetUp]
    public void Attach()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "sample-report.html");
        new ReportPage(SampleReport.Create()).Save(path);
        TestContext.AddTestAttachment(path);
    }

    [Test]
    public void A_report_loads_nothing_from_anywhere()
    {
        var addresses = Addresses().Matches(page).Select(match => match.Groups["address"].Value).ToList();

        Assert.That(addresses, Has.Count.EqualTo((2 * 12) + 128 + (3 * 9)));
        Assert.That(addresses, Has.All.StartsWith("data:image/png;base64,"));
        AssertLacks(page, "@import", "http:", "https:", "fetch(");
    }

    [Test]
    public void A_report_shows_curves_confusion_mistakes_filters_and_the_run_card()
    {
        Assert.That(Regex.Count(page, "<polyline"), Is.EqualTo(4), "loss and accuracy, training and held out");
        AssertShows(page, "98.57 %", "Most often, 4 is read as 9: 17 times.", "<dt>seed</dt><dd>7</dd>");
        Assert.That(Regex.Count(page, "class=\"hit\""), Is.EqualTo(10));
        Assert.That(Regex.Count(page, "<li><img"), Is.EqualTo(12));
        Assert.That(Regex.Count(page, "title=\"unit "), Is.EqualTo(128));
    }

    [Test]
    public void A_report_says_what_seems_to_be_wrong_and_what_to_try()
    {
        AssertShows(page, "<h3>The network overfits: it learns the training samples by heart.</h3>", "only 86 % of the held-out ones.", "<li>Stop early &lt;now&gt;.</li>");
        AssertLacks(new ReportPage(SampleReport.Create() with { Sections = [new DoctorSection([])] }).ToHtml(), "What seems to be wrong");
    }

    [Test]
    public void Every_class_has_a_bar_as_long_as_its_recall()
    {
        var widths = Numbers("<td class=\"bar(?: weak)?\"><span style=\"width:([\\d.]+)%\"");

        Assert.That(widths, Has.Length.EqualTo(10).And.Some.LessThan(100).And.All.GreaterThan(90));
        Assert.That(widths, Is.EqualTo(Numbers("</span></td><td>([\\d.]+) % <small>of ")).Within(0.06));
    }

    [Test]
    public void A_class_without_test_images_has_no_bar()
    {
        var html = new RecallSection(new ConfusionMatrix(2), ["a", "b"]).ToHtml().Text;

        Assert.That(Regex.Count(html, "no image"), Is.EqualTo(2));
        AssertLacks(html, "NaN");
    }

    [Test]
    public void Misread_images_stand_beside_what_spoke_for_the_wrong_answer()
    {
        Assert.That(Regex.Count(page, "alt=\"Where the network found what speaks for \\d\""), Is.EqualTo(12));
        AssertShows(page, "Grad-CAM");
        AssertLacks(new MisreadingSection([new Misreading(new Image(1, 1, 1), "a", "b", 1)]).ToHtml().Text, "Grad-CAM");
    }

    [Test]
    public void Augmented_images_stand_beside_their_originals()
    {
        Assert.That(Regex.Count(page, "alt=\"A training image\""), Is.EqualTo(3));
        Assert.That(Regex.Count(page, "alt=\"The same image, augmented\""), Is.EqualTo(24));
    }

    [Test]
    public void The_command_line_is_shown_as_it_is_typed()
    {
        AssertShows(page, System.Net.WebUtility.HtmlEncode(SampleReport.Command));
    }

    [Test]
    public void Every_picture_and_every_curve_has_a_text_alternative()
    {
        Assert.That(Regex.Count(page, "<img "), Is.EqualTo(Regex.Count(page, "<img [^>]*alt=\"")));
        Assert.That(Regex.Count(page, "<svg "), Is.EqualTo(Regex.Count(page, "<svg [^>]*aria-label=\"[^\"]+\"")));
        AssertShows(page, "Loss over 10 epochs: training from 0.3400 to 0.0340, validation from 0.2140 to 0.0610.");
    }

    [Test]
    public void What_comes_from_data_cannot_become_markup()
    {
        var report = SampleReport.Create() with { Title = "<script>alert(1)</script>", Command = "a && b" };

        var html = new ReportPage(report).ToHtml();

        AssertLacks(html, "<script>alert");
        AssertShows(html, "&lt;script&gt;alert(1)", "a &amp;&amp; b");
    }

    [Test]
    public void A_run_without_held_out_samples_or_a_test_result_has_a_report_too()
    {
        var report = SampleReport.Create() with
        {
            Epochs = [new EpochRecord(1, [new EpochValue("loss", 0.5, null), new EpochValue("accuracy", 0.8, null)], 1)],
            BestEpoch = null,
            Headline = null,
            StoppedBecause = "it was interrupted",
            Sections = [],
        };

        var html = new ReportPage(report).ToHtml();

        Assert.That(Regex.Count(html, "<polyline"), Is.EqualTo(2));
        AssertShows(html, "It ended early: it was interrupted.");
        AssertLacks(html, "class=\"hit\"", "NaN");
    }

    [Test]
    public void A_report_that_cannot_be_written_leaves_nothing_behind()
    {
        var folder = Directory.CreateTempSubdirectory("hebb-report-").FullName;
        var target = Path.Combine(folder, "report.html");
        Directory.CreateDirectory(target);

        Assert.That(() => new ReportPage(SampleReport.Create()).Save(target), Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>());
        Assert.That(Directory.EnumerateFiles(folder), Is.Empty);
    }

    private double[] Numbers(string pattern) =>
        [.. Regex.Matches(page, pattern).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    /// <summary>Names the missing text, not the page.</summary>
    private static void AssertShows(string html, params string[] texts) => Assert.That(texts.Where(text => !html.Contains(text)), Is.Empty);

    private static void AssertLacks(string html, params string[] texts) => Assert.That(texts.Where(html.Contains), Is.Empty);

    [GeneratedRegex("""(?:src|href)="(?<address>[^"]*)"|url\((?<address>[^)]*)\)""")]
    private static partial Regex Addresses();
}
