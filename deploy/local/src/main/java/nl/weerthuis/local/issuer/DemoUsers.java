package nl.weerthuis.local.issuer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Everybody who can log in to the demonstration, from {@code demonstration/users.json}. */
public record DemoUsers(List<DemoUser> all) {
    private static final String FILE = "/demonstration/users.json";

    public DemoUsers {
        all = List.copyOf(all);
    }

    public static DemoUsers load() {
        try (var stream = DemoUsers.class.getResourceAsStream(FILE)) {
            return new DemoUsers(new ObjectMapper().readValue(stream, new TypeReference<List<DemoUser>>() {}));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Optional<DemoUser> find(String user) {
        return all.stream().filter(each -> each.user().equals(user)).findFirst();
    }
}
