package nl.weerthuis.platform.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.jboss.resteasy.reactive.RestQuery;

/** A resource with one of everything. */
@Path("/things")
@PermitAll
class ThingResource {

    enum Colour {
        RED,
        GREEN
    }

    record Code(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Code {
            if (value == null || !value.matches("[A-Z]{2}")) {
                throw Problem.invalid(Violation.of("", "invalid-value"));
            }
        }
    }

    record Part(@NotBlank String name, @Min(1) @Max(9) Integer amount) {}

    record Span(@Min(0) Integer from, @Min(0) Integer until, String reason) {
        Span {
            if (from != null && until == null) {
                throw Problem.invalid(Violation.of("/until", "required"), Violation.of("/reason", "required"));
            }
        }
    }

    record ThingRequest(
            @NotBlank @Size(max = 20) String name,
            @NotNull Colour colour,
            @NotNull @Min(0) Integer amount,
            Boolean sold,
            BigDecimal price,
            LocalDate madeOn,
            Instant soldAt,
            UUID owner,
            @Valid Part part,
            @Size(max = 1000) List<@NotNull @Valid Part> parts,
            List<Integer> numbers,
            Code code,
            Span span,
            int count) {}

    record ThingView(UUID id, String name, Colour colour, LocalDate madeOn, Instant soldAt, Optional<String> note) {}

    static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @GET
    public Page<ThingView> list(
            @Valid @BeanParam Paging paging,
            @QueryParam("colour") Colour colour,
            @QueryParam("owner") UUID owner,
            @RestQuery LocalDate madeOn,
            @QueryParam("sold") Boolean sold,
            @QueryParam("tag") List<String> tags) {
        var items = IntStream.range(paging.offset(), Math.min(45, paging.offset() + paging.pageSize()))
                .mapToObj(i -> view("thing " + i))
                .toList();
        return Page.of(items, paging, tags.contains("many") ? 20_000 : 45).map(view -> view);
    }

    @GET
    @Path("/{id}")
    public ThingView one(UUID id) {
        if (!id.equals(ID)) {
            throw Problem.unknown("thing", id);
        }
        return view("a thing");
    }

    @POST
    public Response create(@Valid ThingRequest request) {
        return Created.of("things/" + ID, view(request.name()), 0);
    }

    @PUT
    @Path("/{id}")
    public ThingView replace(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid ThingRequest request) {
        EntityTags.require(ifMatch, 3);
        return view(request.name());
    }

    @POST
    @Path("/{id}/sale")
    public ThingView sell(UUID id) {
        throw Problem.conflict("thing-sold", LocalDate.of(2026, 3, 31));
    }

    @POST
    @Path("/imports")
    @Consumes({"text/csv", "application/x-ndjson"})
    public String importLines(InputStream lines) throws IOException {
        return "\"" + lines.transferTo(OutputStream.nullOutputStream()) + "\"";
    }

    @POST
    @Path("/batches")
    @LargeBody
    public int batch(List<@Valid Part> parts) {
        return parts.size();
    }

    @GET
    @Path("/secret")
    @RolesAllowed("keeper")
    public ThingView secret(@QueryParam("colour") Colour colour) {
        return view("secret");
    }

    @GET
    @Path("/_search")
    @RolesAllowed("keeper")
    public ThingView search() {
        return view("found");
    }

    @GET
    @Path("/table")
    @Produces("text/csv")
    @RolesAllowed("keeper")
    public String table() {
        return "id,name";
    }

    @GET
    @Path("/database")
    public ThingView database(@QueryParam("state") String state) {
        throw new IllegalStateException("wrapped", new SQLException("Detail: Key (name)=(Jan)", state));
    }

    @GET
    @Path("/bug")
    public ThingView bug() {
        throw new IllegalStateException("Jan Jansen, 123456782");
    }

    static ThingView view(String name) {
        return new ThingView(
                ID,
                name,
                Colour.RED,
                LocalDate.of(2026, 1, 31),
                Instant.parse("2026-01-31T12:00:00Z"),
                Optional.empty());
    }
}
