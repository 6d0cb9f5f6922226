package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.ProbeReport;
import dev.retell4j.simulator.ProbeReport.Result;
import dev.retell4j.simulator.internal.llm.LlmDialer;
import dev.retell4j.simulator.internal.llm.LlmSchedule;
import dev.retell4j.simulator.internal.llm.LlmTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of a probe. */
public final class ProbeSession {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(7);
    private static final Duration CONNECT_PAUSE = Duration.ofMillis(500);

    private final ProbeSettings settings;

    /** Makes a session. */
    public ProbeSession(ProbeSettings settings) {
        this.settings = settings;
    }

    /** Plays the scenarios. */
    public ProbeReport run() throws InterruptedException {
        Instant begin = Instant.now();
        Instant end = begin.plus(settings.timeLimit());
        LlmSchedule schedule = LlmSchedule.RETELL
                .withConnect(2, CONNECT_LIMIT, CONNECT_PAUSE)
                .withPings(LlmSchedule.RETELL.pingInterval(), settings.pongLimit());
        Map<String, Result> results = new LinkedHashMap<>();
        try (LlmDialer dialer = new LlmDialer(settings.sslContext())) {
            ProbeBench bench = new ProbeBench(settings, schedule, LlmTime.real(), dialer);
            Stage.Memory memory = new Stage.Memory();
            for (Scenario scenario : wanted()) {
                Result result = Instant.now().isAfter(end)
                        ? Stage.notPlayed(scenario, "the time is over")
                        : play(scenario, bench, memory, results);
                results.put(scenario.name(), result);
                settings.listener().accept(result);
            }
        }
        return new ProbeReport(
                settings.url(), begin, Duration.between(begin, Instant.now()), new ArrayList<>(results.values()));
    }

    private static Result play(Scenario scenario, ProbeBench bench, Stage.Memory memory, Map<String, Result> before)
            throws InterruptedException {
        String missing = missing(scenario, before);
        if (missing != null) {
            return Stage.notPlayed(scenario, "needs " + missing);
        }
        try (Stage stage = new Stage(bench, scenario, memory)) {
            try {
                scenario.play().on(stage);
            } catch (Skipped e) {
                stage.skip(String.valueOf(e.getMessage()));
            }
            return stage.result();
        }
    }

    private static @Nullable String missing(Scenario scenario, Map<String, Result> before) {
        for (String need : scenario.needs()) {
            if (before.containsKey(need) && !Stage.isGood(before.get(need))) {
                return need;
            }
        }
        return null;
    }

    private List<Scenario> wanted() {
        Set<String> names = new LinkedHashSet<>(settings.only());
        List<Scenario> all = Scenarios.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (names.contains(all.get(i).name())) {
                names.addAll(all.get(i).needs());
            }
        }
        return all.stream()
                .filter(scenario -> names.isEmpty() || names.contains(scenario.name()))
                .filter(scenario -> !settings.skipped().contains(scenario.name()))
                .toList();
    }
}
