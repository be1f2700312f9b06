package nl.weerthuis.authorisation;

import java.lang.management.ManagementFactory;

/** How busy the machine is: without it a figure says little. */
final class Load {

    private Load() {}

    static double now() {
        return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 100) / 100.0;
    }

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
