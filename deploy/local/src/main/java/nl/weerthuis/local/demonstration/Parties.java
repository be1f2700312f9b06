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
record Parties(List<Party> all, DemoUsers users) {
    private static final String FILE = "/demonstration/organisations.json";

    Parties {
        all = List.copyOf(all);
    }

    static Parties load() {
        try (var stream = Parties.class.getResourceAsStream(FILE)) {
            return new Parties(
                    new ObjectMapper().readValue(stream, new TypeReference<List<Party>>() {}), DemoUsers.load());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Party> of(String kind) {
        return all.stream().filter(party -> party.kind().equals(kind)).toList();
    }

    Party named(String key) {
        return all.stream()
                .filter(party -> party.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no party " + key));
    }

    Party municipality(String code) {
        return of("MUNICIPALITY").stream()
                .filter(party -> party.municipalityCodes().contains(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no municipality " + code));
    }

    Party withId(UUID id) {
        return all.stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no party " + id));
    }

    /** Login name of somebody of the party who has the role. */
    String user(Party party, String role) {
        return users.all().stream()
                .filter(user ->
                        user.organisation().equals(party.id()) && user.roles().contains(role))
                .map(DemoUser::user)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody at %s is a %s".formatted(party.key(), role)));
    }
}
