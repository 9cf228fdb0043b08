package dev.vidhuk.launcher.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What some records have cost.
 *
 * @param cpu of the whole process, broker and clients included; steadier than the wall clock on a machine that others use
 */
record Effort(long records, Duration wall, Duration cpu) {

    /** The moment from which an effort is measured. */
    record Start(long nanos, long cpuNanos) {
        static Start now() {
            return new Start(System.nanoTime(), cpuSoFar());
        }

        Effort until(long records) {
            return new Effort(
                    records, Duration.ofNanos(System.nanoTime() - nanos), Duration.ofNanos(cpuSoFar() - cpuNanos));
        }

        private static long cpuSoFar() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }
    }

    double perSecond() {
        return records * 1e9 / wall.toNanos();
    }

    double cpuMicros() {
        return cpu.toNanos() / 1e3 / records;
    }

    /** How many processors were busy. */
    double processors() {
        return (double) cpu.toNanos() / wall.toNanos();
    }
}
