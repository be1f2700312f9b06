package nl.weerthuis.local.demonstration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.local.issuer.DemoUser;
import nl.weerthuis.local.issuer.DemoUsers;

/** Who takes part, from {@code demonstration/organisations.json}, and who works there. */
public record Parties(List<Party> all, DemoUsers users) {
    private static final String FILE = "/demonstration/organisations.json";

    public Parties {
        all = List.copyOf(all);
    }

    public static Parties load() {
        try (var stream = Parties.class.getResourceAsStream(FILE)) {
            return new Parties(
                    new ObjectMapper().readValue(stream, new TypeReference<List<Party>>() {}), DemoUsers.load());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<Party> of(String kind) {
        return all.stream().filter(party -> party.kind().equals(kind)).toList();
    }

    public Party named(String key) {
        return all.stream()
                .filter(party -> party.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no party " + key));
    }

    public Party municipality(String code) {
        return of("MUNICIPALITY").stream()
                .filter(party -> party.municipalityCodes().contains(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no municipality " + code));
    }

    public Party withId(UUID id) {
        return all.stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no party " + id));
    }

    /** Login name of somebody of the party who has the role. */
    public String user(Party party, String role) {
        return users.all().stream()
                .filter(user ->
                        user.organisation().equals(party.id()) && user.roles().contains(role))
                .map(DemoUser::user)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody at %s is a %s".formatted(party.key(), role)));
    }
}
