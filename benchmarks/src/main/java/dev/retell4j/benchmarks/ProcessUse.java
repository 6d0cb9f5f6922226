package dev.retell4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a process has used so far, where the system is Linux; elsewhere its processor time only. */
record ProcessUse(Duration processor, double residentMegabytes, int threads) {
    static ProcessUse of(ProcessHandle process) throws IOException {
        Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
        Path status = Path.of("/proc/" + process.pid() + "/status");
        double resident = Double.NaN;
        int threads = 0;
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    resident = number(line) / 1024.0;
                } else if (line.startsWith("Threads:")) {
                    threads = (int) number(line);
                }
            }
        }
        return new ProcessUse(processor, resident, threads);
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    /** Processor time since then, in percent of a core over this time. */
    double percentSince(ProcessUse before, long nanos) {
        return 100.0 * processor.minus(before.processor).toNanos() / nanos;
    }
}
