using Microsoft.AspNetCore.Components;

namespace LeadershipJournal.Web.Ui;

/// <summary>
/// A component that is drawn first when its data is there. The framework's own draws also before, while it waits for
/// them; SQLite answers within the call and never lets one see that, PostgreSQL does.
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private bool _initialized;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_initialized)
        {
            _initialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
