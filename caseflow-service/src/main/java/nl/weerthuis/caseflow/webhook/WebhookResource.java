package nl.weerthuis.caseflow.webhook;

import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/webhooks")
@Tag(name = "Changes")
@RolesAllowed(PROVIDER_MANAGER)
class WebhookResource {

    @Schema(name = "WebhookRegistration", description = "Where to be told (Dutch: aanmelding van een webhook)")
    record Registration(
            @NotNull
            @Size(max = 500)
            @Schema(
                    description = "Public address, https (Dutch: adres)",
                    examples = "https://dossier.example.nl/weerthuis")
            String url) {}

    @Schema(name = "WebhookReplay", description = "From where to be told once more (Dutch: opnieuw afleveren)")
    record Replay(
            @NotNull @Min(0) @Schema(description = "Place in the feed; all after it (Dutch: leeswijzer)")
            Long after) {}

    private final RegisterWebhook registerWebhook;
    private final ChangeWebhook changeWebhook;
    private final ViewWebhooks viewWebhooks;
    private final Idempotency idempotency;

    WebhookResource(
            RegisterWebhook registerWebhook,
            ChangeWebhook changeWebhook,
            ViewWebhooks viewWebhooks,
            Idempotency idempotency) {
        this.registerWebhook = registerWebhook;
        this.changeWebhook = changeWebhook;
        this.viewWebhooks = viewWebhooks;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Register where your own system is told that a case changed",
            description = "Messages follow the Standard Webhooks specification: headers webhook-id, webhook-timestamp"
                    + " and webhook-signature (v1, HMAC-SHA256 with the secret that is answered here, once). The body"
                    + " is a change as in the feed. Every message is tried until it is answered with 2xx, for 72"
                    + " hours; it may come twice, and out of order. 410 stops the webhook. Redirects are not followed.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public Response register(@NotNull @Valid Registration registration) {
        return idempotency.once(() -> {
            var view = registerWebhook.handle(uri(registration.url()));
            return Created.of("webhooks/" + view.id(), view, view.version());
        });
    }

    @GET
    @RolesAllowed({PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "List your webhooks, the latest first")
    public Page<WebhookView> list(@Valid @BeanParam Paging paging) {
        return viewWebhooks.list(paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "View a webhook")
    public WebhookView view(UUID id) {
        return viewWebhooks.view(id);
    }

    @GET
    @Path("/{id}/deliveries")
    @RolesAllowed({PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "List what a webhook was told and what came of it, the latest first")
    public Page<DeliveryView> deliveries(
            UUID id,
            @Parameter(description = "Only deliveries in this state (Dutch: status)") @QueryParam("state")
                    DeliveryState state,
            @Valid @BeanParam Paging paging) {
        return viewWebhooks.deliveries(id, state, paging);
    }

    @POST
    @Path("/{id}/secret-rotations")
    @Operation(summary = "Make a new secret; the one of before stays valid for a day")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response rotate(UUID id) {
        return idempotency.once(() -> Response.ok(changeWebhook.rotate(id)).build());
    }

    @POST
    @Path("/{id}/replays")
    @Operation(summary = "Have everything after a place in the feed told once more")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response replay(UUID id, @NotNull @Valid Replay replay) {
        return idempotency.once(
                () -> Response.ok(changeWebhook.replay(id, replay.after())).build());
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(summary = "Stop a webhook for good")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response stop(UUID id) {
        return idempotency.once(() -> Response.ok(changeWebhook.stop(id)).build());
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(Violation.of("/url", "webhook-target-refused"));
        }
    }
}
