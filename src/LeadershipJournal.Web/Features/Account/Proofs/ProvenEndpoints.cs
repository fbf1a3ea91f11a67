namespace LeadershipJournal.Web.Features.Account.Proofs;

/// <summary>Files of private data that a link offers.</summary>
internal static class ProvenEndpoints
{
    /// <summary>Leads whoever has not shown a short time ago who they are to the page that asks, and gives nothing away.</summary>
    public static RouteHandlerBuilder NeedsProof(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter<ProofFilter>();

    private sealed class ProofFilter(SignInProof proof) : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var asked = context.HttpContext.Request;
            return proof.IsFresh ? await next(context) : Results.LocalRedirect(ProvePage.OnTheWayTo($"{asked.Path}{asked.QueryString}"));
        }
    }
}
