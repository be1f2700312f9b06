package nl.weerthuis.local.vera;

/**
 * Something that was sent to a corporation's own system.
 *
 * @param reference of the message, as who sent it numbers it; null if it was not said
 */
public record Received(String method, String collection, String body, String reference, int status) {}
