package org.tocsin.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What one operation costs this machine and its database; the database server's own processor time is not in it. */
record Cost(double cpuMillis, double statements, double commits, double walKilobytes) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Cost of(int operations, Traffic traffic, LongSupplier wal, Runnable work) {
        Traffic.Count before = traffic.count();
        long walBefore = wal.getAsLong();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        double spent = (SYSTEM.getProcessCpuTime() - cpu) / 1e6;
        Traffic.Count count = traffic.count().since(before);
        double written = (wal.getAsLong() - walBefore) / 1024.0;
        return new Cost(
                spent / operations,
                (double) count.statements() / operations,
                (double) count.commits() / operations,
                written / operations);
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "%.1f ms processor time, %.1f statements, %.1f commits, %.1f kB write-ahead log",
                cpuMillis,
                statements,
                commits,
                walKilobytes);
    }
}
