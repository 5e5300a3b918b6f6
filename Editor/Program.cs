namespace Hebb.Editor;

internal static class Program
{
    private static int Main() => 0;
}
