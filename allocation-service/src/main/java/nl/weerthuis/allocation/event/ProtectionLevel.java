package nl.weerthuis.allocation.event;

/** How carefully a case is handled. What is not known is protected. */
public enum ProtectionLevel {
    STANDARD,
    PROTECTED;

    public static ProtectionLevel of(String code) {
        return STANDARD.name().equals(code) ? STANDARD : PROTECTED;
    }
}
