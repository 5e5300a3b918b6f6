using Hebb.Data.Images;
using Hebb.Editor.Sessions.Projects;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace Hebb.Tests.Browser;

public sealed class BadInputTests : EditorFixture
{
    [Test]
    public async Task A_text_that_is_named_like_a_picture_is_left_out_with_its_name()
    {
        var editor = await OpenAsync("photos");
        await editor.Page.Locator("[data-class=c1] input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "poem.png", MimeType = "image/png", Buffer = "roses are red"u8.ToArray() });
        await Expect(editor.Page.Locator(".toast")).ToContainTextAsync("poem.png");
        await Expect(editor.Page.Locator("[data-class=c1] .thumb")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_large_photo_simply_works_ten_thousand_and_one_files_do_not_and_one_picture_is_warned_of()
    {
        var editor = await OpenAsync("photos");
        var input = editor.Page.Locator("[data-class=c1] input[type=file]").First;
        var photo = new Image(3024, 3024, 3);
        new Random(1).NextBytes(photo.Pixels.AsSpan(0, 1 << 20));
        await input.SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = ImageCodec.EncodePng(photo) });
        await Expect(editor.Page.Locator("[data-class=c1] .thumb")).ToHaveCountAsync(1, new() { Timeout = Patience });
        await Expect(editor.Page.Locator(".warnings")).ToContainTextAsync("“thumb up” has only 1");
        await input.EvaluateAsync("""
            input => {
              const transfer = new DataTransfer();
              for (let index = 0; index < 10001; index++) {
                transfer.items.add(new File(["x"], `${index}.png`, { type: "image/png" }));
              }
              input.files = transfer.files;
              input.dispatchEvent(new Event("change"));
            }
            """);
        await Expect(editor.Page.Locator(".toast")).ToContainTextAsync("10001 files were dropped; a data set takes at most 10 000. Nothing was added.");
        await Expect(editor.Page.Locator("[data-class=c1] .thumb")).ToHaveCountAsync(1);
        await editor.ClickAsync("[data-tab=training]");
        await Expect(editor.Page.Locator("[data-id=train]")).ToBeDisabledAsync();
        await Expect(editor.Status).ToHaveTextAsync("Two classes with pictures are needed.");
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task A_project_that_cannot_be_written_to_says_so_and_keeps_nothing()
    {
        var page = await OpenBrowserAsync();
        await StartServerAsync("shapes", () => File.WriteAllText(Path.Combine(Project, ProjectLock.FolderName), "a file where the lock's folder should be"));
        await page.GotoAsync(Server.NewAddress());
        await Expect(page.Locator(".banner")).ToContainTextAsync("cannot be written to");
        await page.Locator("[data-id=add-class]").ClickAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("Copy it to a folder of your own");
        await Expect(page.Locator(".bin[data-class]")).ToHaveCountAsync(2);
    }
}
