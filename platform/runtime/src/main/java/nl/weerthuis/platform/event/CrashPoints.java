package nl.weerthuis.platform.event;

/** What happens at a {@link CrashPoint}. */
interface CrashPoints {
    void at(CrashPoint point);
}
