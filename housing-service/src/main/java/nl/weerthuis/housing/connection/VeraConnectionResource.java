package nl.weerthuis.housing.connection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.vera.VeraKind;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Where corporations' own systems are asked. */
@Path("/vera-connections")
@RolesAllowed("housing-officer")
class VeraConnectionResource {

    @Schema(name = "VeraConnectionRegistration", description = "Where to ask your own system (Dutch: koppeling)")
    record Registration(
            @NotNull
            @Size(max = 500)
            @Schema(
                    description = "Public address before the path of VERA, https (Dutch: adres)",
                    examples = "https://vera.example.nl/wrv/v1")
            String url,

            @NotNull
            @Pattern(regexp = "[\\x21-\\x7e]{8,500}")
            @Schema(description = "Key that we send as X-API-KEY; kept encrypted, never shown (Dutch: sleutel)")
            String apiKey,

            @NotEmpty @Size(max = 7) @Schema(description = "Kinds to ask for (Dutch: soorten)")
            List<@NotNull VeraKind> kinds,

            @NotNull
            @Min(5)
            @Max(10_080)
            @Schema(description = "Minutes between two turns, 5 to 10080 (Dutch: interval)")
            Integer everyMinutes) {

        @Override
        public String toString() {
            return "Registration[%s]".formatted(kinds);
        }
    }

    private final RegisterConnection registerConnection;
    private final ChangeConnection changeConnection;
    private final ViewConnections viewConnections;
    private final Idempotency idempotency;

    VeraConnectionResource(
            RegisterConnection registerConnection,
            ChangeConnection changeConnection,
            ViewConnections viewConnections,
            Idempotency idempotency) {
        this.registerConnection = registerConnection;
        this.changeConnection = changeConnection;
        this.viewConnections = viewConnections;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Register where your own system is asked for its VERA records",
            description =
                    "We ask GET {url}/eenheden?pagina=1 and on, a hundred records a page, with X-API-KEY. A kind is"
                            + " used once all of its pages are there. When your system is down we try again after 1, 2, 4, ..."
                            + " minutes, never later than the interval. Redirects are not followed.")
    @APIResponseSchema(value = VeraConnectionView.class, responseCode = "201")
    public Response register(@NotNull @Valid Registration registration) {
        return idempotency.once(() -> {
            var connection = registerConnection.handle(new RegisterConnection.Command(
                    uri(registration.url()), registration.apiKey(), registration.kinds(), registration.everyMinutes()));
            return Created.of("vera-connections/" + connection.id(), connection.view(), connection.version());
        });
    }

    @GET
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "List where your own system is asked, the latest first")
    public Page<VeraConnectionView> list(@Valid @BeanParam Paging paging) {
        return viewConnections.list(paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "View how asking your own system goes")
    public VeraConnectionView view(UUID id) {
        return viewConnections.view(id);
    }

    @POST
    @Path("/{id}/replays")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Have your own system asked once more, at once")
    @APIResponseSchema(value = VeraConnectionView.class, responseCode = "200")
    public Response replay(UUID id) {
        return idempotency.once(() -> Response.ok(changeConnection.askNow(id)).build());
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(summary = "Stop asking your own system for good; its key is thrown away")
    @APIResponseSchema(value = VeraConnectionView.class, responseCode = "200")
    public Response stop(UUID id) {
        return idempotency.once(() -> Response.ok(changeConnection.stop(id)).build());
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(Violation.of("/url", "target-refused"));
        }
    }
}
