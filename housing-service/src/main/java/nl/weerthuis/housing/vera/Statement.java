package nl.weerthuis.housing.vera;

import java.time.Instant;

/**
 * What a corporation's own system says of one record.
 *
 * @param at the moment that it speaks of: when it was sent, as far as that was said
 */
record Statement<T extends VeraMessage>(VeraKey key, T content, Instant at) {}
