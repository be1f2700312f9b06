package nl.weerthuis.caseflow.savedsearch;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.weerthuis.platform.crypto.MasterCipher;
import nl.weerthuis.platform.crypto.UnderMasterKey;

/** What people call their searches: somebody will write a client's name, so it is encrypted. */
@ApplicationScoped
class SearchNames implements UnderMasterKey {

    private final MasterCipher cipher;
    private final SavedSearchRepository searches;

    SearchNames(MasterCipher cipher, SavedSearchRepository searches) {
        this.cipher = cipher;
        this.searches = searches;
    }

    SearchName seal(UUID id, String name) {
        // Asked before: if the key changes in between, a rotation does this row once more.
        var key = cipher.key();
        return new SearchName(cipher.encrypt(place(id), name.getBytes(StandardCharsets.UTF_8)), key);
    }

    String read(SavedSearch search) {
        return new String(cipher.decrypt(place(search.id()), search.name()), StandardCharsets.UTF_8);
    }

    @Override
    public int renew(long key, int most) {
        var others = searches.sealedOtherwise(key, most);
        others.forEach(search -> search.named(seal(search.id(), read(search))));
        return others.size();
    }

    private static String place(UUID id) {
        return "saved_search.name|" + id;
    }
}
