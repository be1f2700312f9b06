package nl.weerthuis.caseflow.savedsearch;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A search in the list of cases that somebody keeps, for themselves or for their organisation. */
@Entity
class SavedSearch {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID organisationId;
    private String owner;
    private byte[] name;
    private long masterKey;

    @Embedded
    private SearchFilter filter;

    private boolean shared;
    private Instant changedAt;
    // Kept once more, it is back: nobody loses a search by one wrong key.
    private Instant removedAt;

    SavedSearch() {}

    SavedSearch(UUID id, UUID organisationId, String owner) {
        this.id = id;
        this.organisationId = organisationId;
        this.owner = owner;
    }

    void keep(SearchName sealed, SearchFilter wanted, boolean isShared, Instant at) {
        named(sealed);
        filter = wanted;
        shared = isShared;
        changedAt = at;
        removedAt = null;
    }

    void remove(Instant at) {
        removedAt = at;
    }

    void named(SearchName sealed) {
        name = sealed.sealed();
        masterKey = sealed.key();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    byte[] name() {
        return name;
    }

    SavedSearchView view(String readable, String reader) {
        return new SavedSearchView(
                id,
                version,
                readable,
                filter == null ? SearchFilter.NONE : filter,
                shared,
                owner.equals(reader),
                changedAt);
    }
}
