package nl.weerthuis.local.vera;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One corporation's own system: what it holds, what it was sent, and how it behaves. */
final class Place {

    private static final int MOST_REMEMBERED = 1_000;

    private final Stock stock = new Stock();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    Place(String corporation, int dwellings) {
        stock.fill(corporation, dwellings);
    }

    Stock stock() {
        return stock;
    }

    Mood mood() {
        return mood;
    }

    void becomes(Mood other) {
        mood = other;
    }

    void remember(Received one) {
        if (received.size() >= MOST_REMEMBERED) {
            received.remove(0);
        }
        received.add(one);
    }

    List<Received> received() {
        return List.copyOf(received);
    }
}
