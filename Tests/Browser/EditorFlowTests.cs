using System.Text.RegularExpressions;
using Hebb.Editor.Sessions.Projects;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Hebb.Tests.Browser;

public sealed class EditorFlowTests : EditorFixture
{
    [Test]
    public async Task From_nothing_to_a_drawn_classifier_whose_label_shows_in_the_game_in_twelve_clicks()
    {
        var editor = await OpenAsync("shapes");
        var add = editor.Page.Locator("[data-id=add-sample]");
        for (var sample = 0; sample < 8; sample++)
        {
            await editor.DrawCircleAsync();
            await editor.Page.Keyboard.PressAsync("1");
            await Expect(editor.Page.Locator("[data-class=c1] .thumb")).ToHaveCountAsync(sample + 1);
            await editor.DrawSquareAsync();
            await editor.Page.Keyboard.PressAsync("2");
            await Expect(editor.Page.Locator("[data-class=c2] .thumb")).ToHaveCountAsync(sample + 1);
        }

        await editor.ClickAsync("[data-tab=training]");
        await editor.ClickAsync("[data-id=train]");
        await Expect(editor.Status).ToContainTextAsync("finished", new() { Timeout = Patience });
        await editor.DrawCircleAsync();
        await Expect(editor.Page.Locator(".verdict")).ToHaveTextAsync("circle");
        await editor.Page.Locator("[data-asset='classifier.hebb']").DragToAsync(editor.Object("Robot"));
        await Expect(editor.Page.Locator("[data-field=model] select")).ToHaveValueAsync("""{"asset":"models/classifier.hebb"}""");
        await editor.ClickAsync("[data-id=play]");
        await Expect(editor.Page.Locator("[data-id=play-notes]")).ToHaveTextAsync("Robot: circle", new() { Timeout = Patience });
        await editor.ClickAsync("[data-id=stop-play]");

        Assert.That(editor.Clicks, Is.LessThanOrEqualTo(12));
        Assert.That(Complaints, Is.Empty);
        Assert.That(await add.CountAsync(), Is.Zero, "the training panel is in front");
    }

    [Test]
    public async Task A_project_of_the_folder_is_opened_by_keys_and_one_that_another_editor_holds_is_refused()
    {
        foreach (var name in new[] { "mine", "held" })
        {
            ProjectTemplate.Find("shapes").Create(Path.Combine(Shelf, name));
        }

        using var other = ProjectFolder.Open(Path.Combine(Shelf, "held"));
        var editor = new EditorPage(await OpenBrowserAsync());
        await StartChooserAsync();
        await editor.Page.GotoAsync(Server.NewAddress());
        var projects = editor.Page.Locator(".project");
        await Expect(projects.Locator("strong")).ToHaveTextAsync(["held", "mine"]);
        await editor.Page.Locator("[data-id=language]").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Tab");
        await editor.Page.Keyboard.PressAsync("Enter");
        await Expect(editor.Page.Locator(".toast")).ToContainTextAsync("is open in another Hebb editor");
        await editor.Page.Keyboard.PressAsync("Tab");
        await editor.Page.Keyboard.PressAsync("Enter");
        await Expect(editor.Page.Locator(".project-name")).ToHaveTextAsync("mine");

        await editor.Page.Locator("[data-class=c1] .bin-name").FillAsync("square");
        await editor.Page.Keyboard.PressAsync("Enter");
        await Expect(editor.Page.Locator(".toast").Last).ToContainTextAsync("There is a class");
    }

    [Test]
    public async Task A_reload_in_mid_training_loses_nothing()
    {
        var editor = await OpenAsync("digits");
        await editor.Page.EvaluateAsync("() => localStorage.setItem('hebb-choices', JSON.stringify({ epochs: 1000 }))");
        await editor.Page.ReloadAsync();
        await editor.ClickAsync("[data-tab=training]");
        await editor.ClickAsync("[data-id=train]");
        await Expect(editor.Status).ToHaveTextAsync(new Regex("^training · epoch [1-9]"), new() { Timeout = Patience });
        await editor.Page.ReloadAsync();
        await Expect(editor.Status).ToContainTextAsync("training", new() { Timeout = Patience });
        await editor.ClickAsync("[data-id=pause]");
        await Expect(editor.Status).ToContainTextAsync("paused");
        await Expect(editor.Page.Locator(".charts .uplot")).ToHaveCountAsync(2);
        await editor.ClickAsync("[data-id=stop]");
        await Expect(editor.Status).ToContainTextAsync("stopped", new() { Timeout = Patience });
        Assert.That(File.Exists(Path.Combine(Project, "models", "classifier.hebb")));
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task Agents_that_learn_draw_their_return_and_apart_from_it_their_evaluation()
    {
        var editor = await OpenAsync("CartPole");
        await editor.ClickAsync("[data-tab=training]");
        await Expect(editor.Page.Locator("[data-id=return-curve]")).ToBeHiddenAsync();
        await Expect(editor.Page.Locator("[data-id=train]")).ToBeHiddenAsync();
        await editor.ClickAsync("[data-id=play-and-learn]");
        await editor.Page.Locator(".speed").First.SelectOptionAsync("16");
        await Expect(editor.Page.Locator("[data-id=return-now]")).ToHaveTextAsync(new Regex(@"^\d.* / [1-9]\d\d"), new() { Timeout = Patience });
        await Expect(editor.Page.Locator("[data-id=return-curve] .uplot")).ToBeVisibleAsync();
        await editor.Page.ReloadAsync();
        await Expect(editor.Page.Locator("[data-id=return-now]")).ToHaveTextAsync(new Regex(@"^\d.* / [1-9]\d"));
        await Expect(editor.Page.Locator(".agent-controls .run-list li")).ToHaveTextAsync([new Regex(@"^Game 1[1-9]\d")]);
        await editor.ClickAsync("[data-id=stop-play]");
        await Expect(editor.Page.Locator("[data-id=play-and-learn]")).ToHaveTextAsync("Go on learning");
        await editor.ClickAsync("[data-id=learn-anew]");
        await Expect(editor.Page.Locator(".play-controls")).ToHaveAttributeAsync("data-state", "playing");
        await Expect(editor.Page.Locator(".agent-controls .run-list li").First).ToHaveTextAsync(new Regex(@"^Game 2\d"), new() { Timeout = Patience });
        await editor.ClickAsync("[data-id=stop-play]");
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task Keys_drive_the_car_while_the_game_has_the_focus_and_Esc_gives_them_back()
    {
        var editor = await OpenAsync("RaceTrack");
        await editor.Page.Locator("[data-object=car]").ClickAsync();
        await editor.ClickAsync("[data-tab=game]");
        await editor.ClickAsync("[data-id=play]");
        await editor.ClickAsync(".viewport > canvas");
        await Expect(editor.Page.Locator("[data-id=game-keys]")).ToContainTextAsync("Esc");
        await editor.Page.Keyboard.PressAsync("Space");
        await Expect(editor.Page.GetByRole(AriaRole.Radio, new() { Name = "Human" })).ToHaveAttributeAsync("aria-checked", "true", new() { Timeout = Patience });
        await editor.Page.Keyboard.DownAsync("ArrowUp");
        await Expect(editor.Page.Locator(".agent-bars .measure .number").Last).ToHaveTextAsync("1.00", new() { Timeout = Patience });
        await editor.Page.Keyboard.PressAsync("Escape");
        await Expect(editor.Page.Locator(".agent-bars .measure .number").Last).ToHaveTextAsync("0.00", new() { Timeout = Patience });
        await editor.Page.Keyboard.PressAsync("Space");
        await Expect(editor.Page.Locator(".play-controls")).ToHaveAttributeAsync("data-state", "paused");
        await editor.ClickAsync("[data-id=stop-play]");
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task A_second_tab_looks_on_until_it_takes_over()
    {
        var first = await OpenAsync("shapes");
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(Server.NewAddress());
        await Expect(page.Locator(".banner")).ToContainTextAsync("Another tab is editing");
        await page.Locator("[data-id=add-class]").ClickAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("Another tab is editing");
        await page.Locator("[data-id=edit-here]").ClickAsync();
        await Expect(page.Locator(".banner")).ToBeHiddenAsync();
        await page.Locator("[data-id=add-class]").ClickAsync();
        await Expect(page.Locator(".bin[data-class]")).ToHaveCountAsync(3);
        await Expect(first.Page.Locator(".bin[data-class]")).ToHaveCountAsync(3);
        await Expect(first.Page.Locator(".banner")).ToContainTextAsync("Another tab is editing");
    }

    [Test]
    public async Task Holding_the_button_records_from_the_camera_and_undo_takes_the_burst_back()
    {
        var editor = await OpenAsync("photos");
        await editor.ClickAsync(editor.Page.GetByRole(AriaRole.Radio, new() { Name = "Webcam" }));
        await editor.ClickAsync(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the camera" }));
        await Expect(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the camera" })).ToBeHiddenAsync();
        var record = editor.Page.Locator("[data-class=c1] [data-id=record]");
        await record.HoverAsync();
        await editor.Page.Mouse.DownAsync();
        await Expect(record).ToHaveTextAsync(new Regex("Recording … [0-9]{2}"));
        await editor.Page.Mouse.UpAsync();
        var thumbs = editor.Page.Locator("[data-class=c1] .thumb");
        await Expect(thumbs.Nth(5)).ToBeVisibleAsync();
        await editor.Page.Keyboard.PressAsync("Control+z");
        await Expect(thumbs).ToHaveCountAsync(0);
        await editor.Page.Keyboard.PressAsync("Control+y");
        await Expect(thumbs.Nth(5)).ToBeVisibleAsync();
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task Holding_the_button_records_what_a_camera_of_the_scene_sees_once_while_it_stands()
    {
        var editor = await OpenAsync("shapes");
        await editor.ClickAsync(editor.Page.GetByRole(AriaRole.Radio, new() { Name = "Game", Exact = true }));
        await Expect(editor.Page.Locator("[data-id=choose-camera]")).ToHaveValueAsync("eye");
        await Expect(editor.Page.Locator("canvas[data-id=game-camera]")).ToHaveAttributeAsync("width", "160");
        await HoldAsync(editor, TimeSpan.FromSeconds(0.5));
        await Expect(editor.Page.Locator("[data-class=c1] .thumb")).ToHaveCountAsync(1);
        await editor.ClickAsync("[data-id=play]");
        await editor.Page.Locator("[data-object=card]").ClickAsync();
        var left = editor.Page.Locator(".inspector input[aria-label$=X]").First;
        await left.FillAsync("3");
        await left.PressAsync("Enter");
        await HoldAsync(editor, TimeSpan.FromSeconds(0.5));
        await Expect(editor.Page.Locator("[data-class=c1] .thumb")).ToHaveCountAsync(2);
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task Ctrl_Enter_builds_the_game_and_shows_what_the_program_says_of_itself()
    {
        var editor = await OpenAsync("CartPole");
        await editor.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(editor.Page.Locator(".build-steps .now")).ToBeVisibleAsync();
        await Expect(editor.Page.Locator("[data-id=build-report] .build-verdict")).ToContainTextAsync("It plays", new() { Timeout = 5 * Patience });
        await Expect(editor.Page.Locator("[data-id=build-report]")).ToContainTextAsync(new Regex("Mean reward.*episodes.*Frame time.*ms.*Memory.*MB"));
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task A_click_in_the_game_follows_a_copy_and_shows_its_network_at_work()
    {
        var editor = await OpenAsync("CartPole");
        await editor.ClickAsync("[data-tab=activations]");
        await editor.ClickAsync(editor.Page.GetByRole(AriaRole.Radio, new() { Name = "Agent", Exact = true }));
        await editor.ClickAsync("[data-id=play]");
        await editor.ClickAsync("[data-tab=game]");
        await Expect(editor.Page.Locator("[data-id=play-notes]")).Not.ToBeEmptyAsync();
        await Expect(editor.Page.GetByRole(AriaRole.Radio, new() { Name = "All copies" })).ToHaveAttributeAsync("aria-checked", "true");
        await editor.ClickAsync(editor.Page.GetByRole(AriaRole.Radio, new() { Name = "Camera", Exact = true }));
        await editor.ClickAsync(".viewport > canvas");
        await Expect(editor.Page.Locator("[data-id=agent]")).ToContainTextAsync(new Regex(@"cart_pole.*choice.*\d+ %"));
        await Expect(editor.Page.Locator("[data-id=policy] canvas.tile")).ToHaveCountAsync(4);
        await editor.ClickAsync(editor.Page.GetByRole(AriaRole.Radio, new() { Name = "Agent", Exact = true }));
        await Expect(editor.Page.Locator("[data-id=policy] canvas.tile")).ToHaveCountAsync(4);
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task A_click_on_a_bar_asks_why_and_another_goes_back_to_the_answer()
    {
        var editor = await OpenAsync("digits");
        await editor.Page.EvaluateAsync("() => localStorage.setItem('hebb-choices', JSON.stringify({ epochs: 3 }))");
        await editor.Page.ReloadAsync();
        await editor.ClickAsync("[data-tab=training]");
        await editor.ClickAsync("[data-id=train]");
        await Expect(editor.Status).ToContainTextAsync("finished", new() { Timeout = Patience });
        await editor.ClickAsync("[data-tab=activations]");
        var why = editor.Page.Locator("[data-id=why]");
        await Expect(why).ToContainTextAsync("Draw on the pad");

        await editor.DrawCircleAsync();
        var title = why.Locator("h2");
        var picture = why.GetByRole(AriaRole.Img);
        await Expect(title).ToHaveTextAsync(new Regex("^Why “[0-9]”[?]$"));
        var answer = (await editor.Page.Locator(".verdict").TextContentAsync())!;
        await Expect(title).ToHaveTextAsync($"Why “{answer}”?");
        await Expect(picture).ToHaveAttributeAsync("aria-label", $"Grad-CAM: Why “{answer}”?");

        await editor.ClickAsync("[data-tab=dataset]");
        var other = answer == "3" ? "5" : "3";
        var bar = editor.Page.GetByRole(AriaRole.Button, new() { Name = $"{other}" }).And(editor.Page.Locator(".bar"));
        await bar.FocusAsync();
        await editor.Page.Keyboard.PressAsync("Enter");
        await Expect(bar).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(title).ToHaveTextAsync($"Why “{other}”?");
        await editor.ClickAsync(why.GetByRole(AriaRole.Radio, new() { Name = "Saliency" }));
        await Expect(picture).ToHaveAttributeAsync("aria-label", $"Saliency: Why “{other}”?");
        await editor.ClickAsync(bar);
        await Expect(bar).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(title).ToHaveTextAsync($"Why “{answer}”?");

        await editor.ClickAsync(editor.Page.GetByRole(AriaRole.Radio, new() { Name = "Image", Exact = true }));
        await Expect(why).ToContainTextAsync("Choose a picture");
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task Another_scene_of_the_project_opens_with_a_click()
    {
        var editor = await OpenAsync("GridWorld");
        await editor.ClickAsync("[data-asset='GridWorldCamera.scene']");
        await Expect(editor.Page.Locator(".asset.open")).ToHaveTextAsync(new Regex("^GridWorldCamera"));
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task A_used_address_says_what_to_do()
    {
        await OpenAsync("shapes");
        var address = Server.NewAddress();
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(address);
        await Expect(page.Locator(".shell")).ToBeVisibleAsync();
        var late = await Browser.NewPageAsync();
        await late.GotoAsync(address);
        await Expect(late.Locator(".refused")).ToContainTextAsync("used already");
    }

    private static async Task HoldAsync(EditorPage editor, TimeSpan time)
    {
        await editor.Page.Locator("[data-class=c1] [data-id=record]").HoverAsync();
        await editor.Page.Mouse.DownAsync();
        await Task.Delay(time);
        await editor.Page.Mouse.UpAsync();
    }
}
