package dev.retell4j.tests.webhooks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.samples.Samples;
import dev.retell4j.webhooks.WebhookSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lets a fuzzer that sees which branches an input takes look for one that breaks a rule. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FuzzTest {
    /** How much is tried; a busy machine may stop earlier. */
    private static final int MOST_SECONDS = 60;

    private static final int FEWEST_RUNS = 500;

    /** The same each time, so that a failure comes again; another one by {@code -Dfuzz.seed}. */
    private static final int SEED = Integer.getInteger("fuzz.seed", 20_261_123);

    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");
    private static final Pattern COVERAGE = Pattern.compile("DONE +cov: (\\d+)");

    private static final List<String> BODIES = List.of(
            "{\"event\":\"call_started\",\"event_timestamp\":1790000000000,\"call\":{\"call_id\":\"call_7f\"}}",
            "{\"event\":\"transcript_updated\",\"call\":{\"call_id\":\"call_7f\",\"call_type\":\"web_call\"},"
                    + "\"transcript_with_tool_calls\":[{\"role\":\"user\",\"content\":\"Hi\",\"words\":[]},null]}",
            "{\"event\":\"transfer_started\",\"call\":{\"call_id\":\"call_7f\",\"start_timestamp\":1.5e12},"
                    + "\"transfer_destination\":{\"number\":\"+14155550111\",\"extension\":\"12\"},"
                    + "\"transfer_option\":{\"type\":\"warm_transfer\",\"enableBridgeAudioCue\":true}}",
            "{\"event\":\"chat_ended\",\"chat\":{\"chat_id\":\"chat_7f\",\"agent_id\":\"agent_9\","
                    + "\"message_with_tool_calls\":[{\"role\":\"agent\",\"content\":\"Hi\"}],\"chat_status\":\"ended\"}}",
            "{\"event\":\"call_ended\",\"data\":{\"call_id\":\"call_7f\",\"direction\":\"inbound\"}}",
            "{\"event\":\"alert_triggered\",\"alert\":{\"alert_incident_id\":\"alert_incident_1\","
                    + "\"metric_type\":\"call_count\",\"comparator\":\"gt\",\"current_value\":131,\"emails\":[]}}",
            "{\"event\":\"call_inbound\",\"call_inbound\":{\"from_number\":\"+14155550100\","
                    + "\"to_number\":\"+14155550199\",\"agent_version\":3,\"custom_sip_headers\":{\"x-a\":\"b\"}}}",
            "{\"event\":\"chat_inbound\",\"chat_inbound\":{\"from_number\":\"+14155550100\",\"chat_id\":\"chat_7f\"}}",
            "{\"event\":\"new_one\",\"call\":{\"call_id\":\"call_7f\"},\"a\":[1,-0.5e-3,true,null,\"\\u00eb\\n\"]}",
            "{\"name\":\"find_order\",\"call\":{\"call_id\":\"call_7f\"},\"args\":{\"order_no\":\"77\"}}",
            "{\"name\":\"add\",\"args\":{\"left\":1,\"right\":2,\"more\":[\"a\"]}}",
            "{\"event\":\"call_started\",\"call\":{\"call_id\":\"call_7f\",\"start_timestamp\":179000000e000}}",
            "{\"event\":\"chat_ended\",\"chat\":{\"chat_id\":\"chat_7f\",\"transcript\":\"half \\ud83d\"}}",
            "{}");

    private static final List<String> WORDS = List.of(
            "event",
            "call",
            "chat",
            "data",
            "alert",
            "call_id",
            "chat_id",
            "call_type",
            "phone_call",
            "web_call",
            "call_ended",
            "call_analyzed",
            "transcript_updated",
            "transfer_bridged",
            "chat_started",
            "alert_resolved",
            "call_inbound",
            "chat_inbound",
            "call_inbound",
            "event_timestamp",
            "transcript_with_tool_calls",
            "transcript_object",
            "transcript",
            "transfer_destination",
            "direction",
            "inbound",
            "agent_id",
            "role",
            "content",
            "words",
            "start_timestamp",
            "end_timestamp",
            "call_cost",
            "latency",
            "metadata",
            "call_status",
            "find_order",
            "name",
            "args",
            "signed",
            "POST /",
            "GET /find_order?",
            "DELETE /",
            "v=1700000000000,d=",
            "%C3%AB",
            "99999999999999999999",
            "1e400",
            "0e99999999999",
            "1e-99999999999",
            "null",
            "{}",
            "[]",
            "[[[[");

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"SignatureTarget, 1000000, 40", "EventTarget, 100000, 1000", "EndpointTarget, 100000, 1000"})
    void target_underAFuzzer_keepsItsRules(String name, int runs, int branches, @TempDir Path folder) throws Exception {
        Class<?> target = Class.forName(getClass().getPackageName() + "." + name);
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        writeSeeds(target, seeds);
        Path words = Files.write(
                folder.resolve("words.txt"),
                WORDS.stream().map(word -> '"' + word + '"').toList());
        ChildProgram fuzzer = ChildProgram.run(
                List.of(
                        "-Xmx512m",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"),
                "com.code_intelligence.jazzer.Jazzer",
                List.of(
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=dev.retell4j.webhooks.**:dev.retell4j.types.**:"
                                + "dev.retell4j.internal.**:com.fasterxml.jackson.core.json.**",
                        "--custom_hook_includes=dev.retell4j.**",
                        "-seed=" + SEED,
                        "-reload=0",
                        "-runs=" + runs,
                        "-max_total_time=" + MOST_SECONDS,
                        "-max_len=8192",
                        "-len_control=0",
                        "-timeout=60",
                        "-print_final_stats=1",
                        "-dict=" + words,
                        seeds.toString()),
                folder,
                Duration.ofMinutes(5));

        assertThat(fuzzer.status()).as(fuzzer.lastWords()).isZero();
        int tried = number(DONE, fuzzer.output(), 1);
        int seen = number(COVERAGE, fuzzer.output(), 1);
        System.out.printf(
                "%s: %,d inputs tried in %d s, %,d branches seen, no rule broken%n",
                name, tried, number(DONE, fuzzer.output(), 2), seen);
        assertThat(tried).as(fuzzer.lastWords()).isGreaterThan(FEWEST_RUNS);
        assertThat(seen).as(fuzzer.lastWords()).isGreaterThan(branches);
    }

    /** The rules hold for the inputs that the fuzzer begins with; this needs no fuzzer. */
    @Test
    void target_onItsSeeds_keepsItsRules(@TempDir Path folder) throws Exception {
        for (Class<?> target : List.of(SignatureTarget.class, EventTarget.class, EndpointTarget.class)) {
            Path seeds = Files.createDirectory(folder.resolve(target.getSimpleName()));
            writeSeeds(target, seeds);
            try (Stream<Path> files = Files.list(seeds)) {
                for (Path seed : files.toList()) {
                    target.getMethod("fuzzerTestOneInput", byte[].class)
                            .invoke(null, (Object) Files.readAllBytes(seed));
                }
            }
        }
    }

    private static void writeSeeds(Class<?> target, Path folder) throws IOException {
        int number = 0;
        for (String body : bodies()) {
            String signature = WebhookSigner.of(SignatureTarget.KEY)
                    .sign(body.getBytes(StandardCharsets.UTF_8), Instant.ofEpochMilli(SignatureTarget.NOW));
            String seed;
            if (target == SignatureTarget.class) {
                seed = signature + "\n" + body;
            } else if (target == EventTarget.class) {
                seed = body;
            } else {
                String method = List.of("POST /", "PUT /add", "PATCH /functions/find_order/")
                        .get(number % 3);
                seed = method + "\n" + (number % 4 == 0 ? signature : EndpointTarget.SIGNED) + "\n" + body;
            }
            Files.writeString(folder.resolve("seed" + number++), seed);
        }
        if (target == EndpointTarget.class) {
            Files.writeString(folder.resolve("get"), "GET /find_order?order_no=77&name=Zo%C3%AB\nsigned\n");
            Files.writeString(folder.resolve("delete"), "DELETE /add?left=1&right=2&more=a&more=b\nsigned\n");
        }
    }

    private static List<String> bodies() {
        List<String> bodies = new ArrayList<>(BODIES);
        bodies.add(
                "{\"event\":\"call_analyzed\",\"call\":" + Samples.phoneCall().toJson() + "}");
        return bodies;
    }

    private static int number(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Integer.parseInt(matcher.group(group));
    }
}
