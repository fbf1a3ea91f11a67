using LeadershipJournal.Data;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Web.Features.Operating;

/// <summary>How the operator puts a new master key in the place of the one in use.</summary>
internal static class KeyCommands
{
    public static OperatorCommand Rotate { get; } = new(
        "keys rotate",
        "",
        "Makes a new master key and seals under it all that was under the old one, while the server runs. Killed, it is finished by calling it again.",
        RotateAsync)
    {
        NeedsStore = false,
    };

    private static async Task<int> RotateAsync(OperatorCall call)
    {
        try
        {
            var rotated = await call.Services.GetRequiredService<KeyRotation>().RunAsync(call.Cancel);
            await call.Output.WriteLineAsync(
                $"A new master key is in use: {rotated.DataKeys} data keys and {rotated.Secrets} secrets were sealed under it.\n"
                + "Copy the new key now to where you keep it; without it no text can be read again.\n"
                + $"The former key is {rotated.FormerKey}: it opens the backups made before. Move it to where you keep keys.");
            return OperatorCommands.Done;
        }
        catch (StoreRefusedException refused)
        {
            await call.Output.WriteLineAsync(refused.Message);
            return OperatorCommands.Failed;
        }
    }
}
