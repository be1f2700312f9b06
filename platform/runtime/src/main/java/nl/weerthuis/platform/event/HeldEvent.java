package nl.weerthuis.platform.event;

/** A fact kept as it arrived. */
record HeldEvent(String topic, String content) {}
