package nl.weerthuis.platform.fault;

/**
 * Where the fault lanes take hold. The product has nothing that could be armed: this method is empty, and stays empty
 * unless whoever starts the process attaches an agent to it from outside (Byteman, in {@code deploy/faults} and in the
 * tests of this module).
 */
public final class CrashPoints {

    private CrashPoints() {}

    /** Does nothing. */
    public static void reach(CrashPoint point) {}
}
