using LeadershipJournal.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LeadershipJournal.Web.Ui;

/// <summary>Inside an EditForm: puts a service's refusals beside the fields they belong to.</summary>
public sealed class FormRefusals : ComponentBase, IDisposable
{
    private ValidationMessageStore? _messages;

    [CascadingParameter]
    private EditContext EditContext { get; set; } = default!;

    /// <summary>Shows the refusals; answers whether there were any.</summary>
    public bool Show(IEnumerable<Refusal> refusals)
    {
        _messages!.Clear();
        foreach (var refusal in refusals)
        {
            _messages.Add(EditContext.Field(refusal.Field), refusal.Message);
        }

        EditContext.NotifyValidationStateChanged();
        return EditContext.GetValidationMessages().Any();
    }

    public void Dispose() => EditContext.OnValidationRequested -= Forget;

    protected override void OnInitialized()
    {
        _messages = new ValidationMessageStore(EditContext);
        EditContext.OnValidationRequested += Forget;
    }

    private void Forget(object? sender, ValidationRequestedEventArgs request) => _messages!.Clear();
}
