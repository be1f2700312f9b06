package nl.weerthuis.housing.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OutgoingMessageRepository implements PanacheRepositoryBase<OutgoingMessage, UUID> {

    // A corporation's places have no holes, so that they tell nothing of other corporations.
    private static final String COUNT = """
            insert into outgoing_count (corporation_id, last) values (:corporation, 1)
            on conflict (corporation_id) do update set last = outgoing_count.last + 1 returning last
            """;
    private static final String LAST = "select last from outgoing_count where corporation_id = :corporation";
    private static final String FORGET_CLOSINGS = "delete from hold_closing where noted_at < :before";

    // One of its own: a field that is null has a meaning here.
    private final ObjectMapper json = new ObjectMapper();

    void say(HoldStep step, Word word, Instant now) {
        var position = ((Number) getEntityManager()
                        .createNativeQuery(COUNT)
                        .setParameter("corporation", step.corporationId())
                        .getSingleResult())
                .longValue();
        persist(new OutgoingMessage(position, step, word, text(word), now));
    }

    List<OutgoingMessage> after(UUID corporation, long position, int most) {
        return find("corporationId = ?1 and position > ?2 order by position", corporation, position)
                .page(0, most)
                .list();
    }

    /** Where the list ends now. */
    long last(UUID corporation) {
        List<?> last = getEntityManager()
                .createNativeQuery(LAST, Long.class)
                .setParameter("corporation", corporation)
                .getResultList();
        return last.isEmpty() ? 0 : (Long) last.get(0);
    }

    long drop(Instant before) {
        getEntityManager()
                .createNativeQuery(FORGET_CLOSINGS)
                .setParameter("before", before)
                .executeUpdate();
        return delete("statedAt < ?1", before);
    }

    JsonNode document(OutgoingMessage message) {
        try {
            return json.readTree(message.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message that was written cannot be read.", e);
        }
    }

    private String text(Word word) {
        try {
            return json.writeValueAsString(word.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message could not be written.", e);
        }
    }
}
