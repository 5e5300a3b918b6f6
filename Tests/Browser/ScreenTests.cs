using System.Text.RegularExpressions;
using Hebb.Authoring.Datasets;
using Hebb.Editor.Sessions.Projects;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Hebb.Tests.Browser;

/// <summary>Every panel and overlay, in states that people see, in both sizes, themes and languages.</summary>
public sealed class ScreenTests : EditorFixture
{
    private const string LongName = "a name that is longer than people expect";

    private EditorPage editor = null!;
    private ScreenTour tour = null!;

    private IPage Page => editor.Page;

    [SetUp]
    public void Begin() => tour = new ScreenTour();

    [Test]
    public async Task A_project_that_was_just_made()
    {
        editor = await OpenAsync("shapes");
        await VisitAsync(
            new("new-dataset", () => TabAsync("dataset")),
            new("new-training", () => TabAsync("training")),
            new("new-maps", () => ViewAsync("maps")),
            new("new-policy", () => ViewAsync("policy")),
            new("new-lesson", () => ViewAsync("lesson")),
            new("new-model", () => TabAsync("model")),
            new("new-build", () => TabAsync("build")),
            new("new-console", () => TabAsync("console")),
            new("source-webcam", () => SourceAsync("webcam")),
            new("source-image", () => SourceAsync("image")),
            new("source-game", () => SourceAsync("game")),
            new("menu-edit", () => MenuAsync(1), ".menu-popup"),
            new("menu-object", () => MenuAsync(2), ".menu-popup"),
            new("menu-view", () => MenuAsync(5), ".menu-popup"),
            new("palette", PaletteAsync, "dialog"),
            new("help", HelpAsync, "dialog"),
            new("toast", ToastAsync, ".toasts"));
        Assert.That(Complaints, Is.Empty);
        tour.Check();
    }

    [Test]
    public async Task A_classifier_of_twelve_classes_that_was_trained_three_times()
    {
        editor = await OpenAsync("digits", AddClasses);
        await TrainAsync(1, """{ "epochs": 12, "learningRate": 0.9 }""");
        await VisitAsync(new Screen("training-astray", () => TabAsync("training")));
        await TrainAsync(2, """{ "epochs": 12 }""");
        await TrainAsync(3, """{ "epochs": 30, "network": "medium" }""");
        await Page.Locator("[data-object=robot]").ClickAsync();
        await Page.Locator("[data-asset='classifier.hebb']").DragToAsync(editor.Object("Robot"));
        await VisitAsync(
            new("dataset", () => TabAsync("dataset")),
            new("dataset-selection", SelectPicturesAsync),
            new("training", () => TabAsync("training")),
            new("training-advanced", () => Page.Locator(".drawer summary").ClickAsync()),
            new("confusion", ConfusionAsync, "dialog"),
            new("why-empty", WhyEmptyAsync),
            new("maps", MapsAsync),
            new("why-class", WhyClassAsync),
            new("unit-conv", () => UnitAsync(".tiles:not(.flat) canvas.tile:not(.input)", first: true)),
            new("unit-dense", () => UnitAsync(".tiles.flat canvas.tile", first: false)),
            new("lesson", LessonAsync),
            new("model", () => TabAsync("model")),
            new("build-contents", () => TabAsync("build")),
            new("console", () => TabAsync("console")),
            new("inspector-camera", () => SelectAsync("eye")),
            new("inspector-end", InspectorEndAsync),
            new("why-maximized", WhyMaximizedAsync),
            new("maximized", () => TabAsync("console")),
            new("play-classifier", PlayClassifierAsync),
            new("scene", StopPlayAsync));
        Assert.That(Complaints, Is.Empty);
        tour.Check();
    }

    [Test]
    public async Task Agents_that_learn_and_the_game_that_is_built_of_them()
    {
        editor = await OpenAsync("CartPole");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Page.Locator("[data-id=build-report] .build-verdict")).ToBeVisibleAsync(new() { Timeout = 5 * Patience });
        await VisitAsync(
            new("build-report", () => TabAsync("build")),
            new("agent-stopped", () => SelectAsync("agent")),
            new("agent-stopped-end", InspectorEndAsync));
        await Page.Locator("[data-id=play]").ClickAsync();
        await Page.Locator(".speed").First.SelectOptionAsync("16");
        await TabAsync("training");
        await Expect(Page.Locator("[data-id=return-now]")).ToHaveTextAsync(new Regex(@"^(1\d\d|[2-9]\d).* / [1-9]\d\d"), new() { Timeout = 2 * Patience });
        await Page.Locator(".speed").First.SelectOptionAsync("1");
        await VisitAsync(
            new("agent-game", () => GameAsync("training")),
            new("agent-policy", PolicyAsync),
            new("agent-scene", () => Page.Locator("[data-tab=scene]").ClickAsync()),
            new("agent-console", () => TabAsync("console")));
        Assert.That(Complaints, Is.Empty);
        tour.Check();
    }

    [Test]
    public async Task A_race_and_its_inspector()
    {
        editor = await OpenAsync("RaceTrack");
        await VisitAsync(
            new("race-inspector", () => SelectAsync("car")),
            new("race-inspector-end", InspectorEndAsync),
            new("race-play", async () =>
            {
                await Page.Locator("[data-id=play]").ClickAsync();
                await GameAsync("training");
            }),
            new("race-stopped", StopPlayAsync));
        Assert.That(Complaints, Is.Empty);
        tour.Check();
    }

    [Test]
    public async Task Who_only_looks_on_and_who_is_refused()
    {
        editor = await OpenAsync("shapes");
        var ticket = Server.NewAddress();
        var second = await Browser.NewPageAsync();
        await second.GotoAsync(ticket);
        editor = new EditorPage(second);
        await VisitAsync(new Screen("read-only", () => Expect(Page.Locator(".banner")).ToBeVisibleAsync()));

        var late = await Browser.NewPageAsync();
        await late.GotoAsync(ticket);
        editor = new EditorPage(late);
        await VisitAsync(new Screen("refused", () => Expect(Page.Locator(".refused")).ToBeVisibleAsync()));
        Assert.That(Complaints, Is.Empty);
        tour.Check();
    }

    [Test]
    public async Task The_first_screen_without_projects_with_one_and_with_more_than_it_lists()
    {
        editor = new EditorPage(await OpenBrowserAsync());
        await StartChooserAsync();
        await Page.GotoAsync(Server.NewAddress());
        await VisitAsync(new Screen("chooser-none", () => ChooserAsync(0)));
        AddProjects(LongName);
        await VisitAsync(new Screen("chooser-one", () => ChooserAsync(1)));
        AddProjects([.. Enumerable.Range(1, 6).SelectMany(number => new[] { $"digit-{number}", $"手写数字与标点符号的第{number}个分类器项目", new string('w', 50) + number })]);
        await VisitAsync(
            new("chooser", () => ChooserAsync(12)),
            new("chooser-end", () => Page.Locator(".template").Last.ScrollIntoViewIfNeededAsync()),
            new("chooser-refused", RefusedProjectAsync, ".toasts"));
        tour.Check();
    }

    private Task VisitAsync(params Screen[] screens) => tour.VisitAsync(Page, screens);

    private void AddProjects(params string[] names)
    {
        foreach (var name in names)
        {
            new ProjectFile(name, ProjectFile.CurrentVersion).Write(Directory.CreateDirectory(Path.Combine(Shelf, name)).FullName);
        }
    }

    private async Task ChooserAsync(int projects)
    {
        await Expect(Page.Locator(".template").Last).ToBeVisibleAsync();
        await Expect(Page.Locator(".project")).ToHaveCountAsync(projects);
    }

    private async Task RefusedProjectAsync()
    {
        Directory.CreateDirectory(Path.Combine(Shelf, "damaged"));
        await File.WriteAllTextAsync(Path.Combine(Shelf, "damaged", ProjectFile.FileName), "{");
        await Page.ReloadAsync();
        await Page.Locator("[data-project=damaged]").ClickAsync();
        await Expect(Page.Locator(".toast")).ToBeVisibleAsync();
    }

    /// <summary>A class with a long name and few pictures, which look like others, and one with a Chinese name.</summary>
    private void AddClasses()
    {
        var store = new BinStore(ProjectFolder.ClassesIn(Project));
        var bins = store.Load();
        foreach (var (name, like, count) in new[] { (LongName, 3, 5), ("手写的感叹号与问号", 8, 12) })
        {
            bins = bins.AddClass(name);
            bins = bins.AddSamples(bins.Classes[^1].Id, [.. bins.In(bins.Classes[like].Id).Take(count).Select(sample => sample.Hash)]);
        }

        store.Save(bins);
    }

    /// <summary>Trains for the first, second ... time.</summary>
    private async Task TrainAsync(int number, string choices)
    {
        await Page.EvaluateAsync("choices => { localStorage.setItem('hebb-choices', choices); localStorage.setItem('hebb-language', 'en'); }", choices);
        await Page.ReloadAsync();
        await TabAsync("training");
        await Expect(Page.Locator(".run")).ToHaveCountAsync(number - 1);
        await Page.Locator("[data-id=train]").ClickAsync();
        await Expect(Page.Locator(".run")).ToHaveCountAsync(number);
        await Expect(editor.Status).ToContainTextAsync(new Regex("finished|failed|stopped"), new() { Timeout = 2 * Patience });
    }

    private async Task TabAsync(string tab)
    {
        await Page.Locator($"[data-tab={tab}]").ClickAsync();
        await Expect(Page.Locator($".tab-body.{tab}")).ToBeVisibleAsync();
    }

    private async Task ViewAsync(string view)
    {
        await TabAsync("activations");
        await Page.Locator($".panel-head [data-value={view}]").ClickAsync();
    }

    private async Task SourceAsync(string source)
    {
        await TabAsync("dataset");
        await Page.Locator($".source [data-value={source}]").ClickAsync();
        if (source == "webcam")
        {
            await Page.Locator(".pad-holder.camera .button").ClickAsync();
            await Expect(Page.Locator(".pad-holder.camera .button")).ToBeHiddenAsync();
        }
    }

    private async Task MenuAsync(int place)
    {
        await CloseMenuAsync();
        await Page.Locator(".menu-button").Nth(place).ClickAsync();
    }

    private Task CloseMenuAsync() => Page.EvaluateAsync("() => document.querySelector('.menu-button[aria-expanded=true]')?.click()");

    private async Task PaletteAsync()
    {
        await CloseMenuAsync();
        await Page.Keyboard.PressAsync("Control+k");
        await Expect(Page.Locator("dialog.palette")).ToBeVisibleAsync();
    }

    private async Task CloseDialogAsync()
    {
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    private async Task HelpAsync()
    {
        await CloseDialogAsync();
        await Page.Keyboard.PressAsync("?");
        await Expect(Page.Locator("dialog.shortcuts")).ToBeVisibleAsync();
    }

    private async Task ToastAsync()
    {
        await CloseDialogAsync();
        await SourceAsync("image");
        await Page.Locator("[data-class=c1] input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "a poem of many verses that was named like a picture.png", MimeType = "image/png", Buffer = "roses are red"u8.ToArray() });
        await Expect(Page.Locator(".toast")).ToBeVisibleAsync();
    }

    private async Task SelectPicturesAsync()
    {
        var thumbs = Page.Locator("[data-class=c1] .thumb");
        await thumbs.First.ClickAsync();
        await thumbs.Nth(3).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(Page.Locator(".selection-bar")).ToBeVisibleAsync();
    }

    private async Task ConfusionAsync()
    {
        await Page.Locator(".confusion [data-value=all]").ClickAsync();
        await Page.Locator(".matrix .miss:enabled").First.ClickAsync();
    }

    private async Task WhyEmptyAsync()
    {
        await CloseDialogAsync();
        await Page.Locator(".source [data-value=image]").ClickAsync();
        await ViewAsync("maps");
        await Expect(Page.Locator(".why-empty")).ToBeVisibleAsync();
    }

    private async Task MapsAsync()
    {
        await Page.Locator(".source [data-value=draw]").ClickAsync();
        await ViewAsync("maps");
        await editor.DrawCircleAsync();
        await Expect(Page.Locator(".strip:not(.idle) canvas.tile").Nth(4)).ToBeVisibleAsync();
        await Page.Locator(".why [data-value=gradCam]").ClickAsync();
    }

    private async Task WhyClassAsync()
    {
        await Page.Locator(".why [data-value=saliency]").ClickAsync();
        await Page.Locator(".bar", new() { HasText = LongName }).ClickAsync();
        await Expect(Page.Locator(".why h2")).ToContainTextAsync(LongName);
    }

    private async Task WhyMaximizedAsync()
    {
        await Page.Locator("[data-id=maximize]").ClickAsync();
        await ViewAsync("maps");
        await Page.Locator(".why [data-value=gradCam]").ClickAsync();
        await Expect(Page.Locator(".why-picture")).ToBeVisibleAsync();
    }

    private async Task UnitAsync(string tiles, bool first)
    {
        var found = Page.Locator(tiles);
        await (first ? found.First : found.Last).ClickAsync();
        await Expect(Page.Locator(".unit-title")).ToBeVisibleAsync();
    }

    private async Task LessonAsync()
    {
        await ViewAsync("lesson");
        await Expect(Page.Locator(".lesson-stage").First).ToBeVisibleAsync();
    }

    private async Task SelectAsync(string id)
    {
        var entry = Page.Locator($"[data-object={id}]");
        await entry.ClickAsync();
        await Expect(entry).ToHaveAttributeAsync("aria-selected", "true");
    }

    private async Task InspectorEndAsync()
    {
        await Page.Locator(".inspector .pane-body").EvaluateAsync("body => body.scrollTop = body.scrollHeight");
    }

    private async Task PlayClassifierAsync()
    {
        await Page.Locator("[data-id=maximize]").ClickAsync();
        await SelectAsync("robot");
        await TabAsync("dataset");
        await editor.DrawCircleAsync();
        await Page.Locator("[data-id=play]").ClickAsync();
        await Expect(Page.Locator("[data-id=play-notes]")).Not.ToBeEmptyAsync();
    }

    private async Task StopPlayAsync()
    {
        await Page.Locator("[data-id=stop-play]").ClickAsync();
        await Page.Locator("[data-tab=scene]").ClickAsync();
    }

    private async Task GameAsync(string tab)
    {
        await Page.Locator("[data-tab=game]").ClickAsync();
        await TabAsync(tab);
    }

    private async Task PolicyAsync()
    {
        await ViewAsync("policy");
        await SelectAsync("agent");
        await Expect(Page.Locator("[data-id=agent]")).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-id=policy] canvas.tile").First).ToBeVisibleAsync();
    }
}
