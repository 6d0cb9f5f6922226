package dev.retell4j.statemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentListItem;
import dev.retell4j.agents.AgentVersion;
import dev.retell4j.agents.RetellLlmEngine;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.llms.Llm;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.statemodel.Expected.Progress;
import dev.retell4j.types.VersionRef;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The client on one side, the model on the other, and the comparison of the two. */
final class Bench {
    final RetellClient retell;
    final RetellSimulator simulator;
    final Expected expected = new Expected();
    final String llmId;
    private int names;

    Bench(RetellClient retell, RetellSimulator simulator, String llmId) {
        this.retell = retell;
        this.simulator = simulator;
        this.llmId = llmId;
        expected.engines.add(new Expected.Engine(
                retell.llms().retrieve(llmId).generalPrompt().orElse("")));
    }

    String newName() {
        return "Name " + names++;
    }

    /** Does something that must be refused with this status. */
    void isRefused(int status, Runnable operation) {
        Throwable thrown = catchThrowable(operation::run);
        assertThat(thrown).isInstanceOf(RetellApiException.class);
        assertThat(((RetellApiException) thrown).status()).as("%s", thrown).isEqualTo(status);
    }

    /** Compares everything that can be seen from outside with the model. */
    void compare() {
        compareAgents();
        compareEngines();
        assertThat(retell.phoneNumbers().list().stream().map(number -> number.phoneNumber()))
                .containsExactlyInAnyOrderElementsOf(
                        expected.numbers.stream().map(number -> number.number).toList());
        compareCalls();
    }

    private void compareAgents() {
        assertThat(retell.agents().list().stream().map(AgentListItem::agentId))
                .containsExactlyInAnyOrderElementsOf(
                        expected.agents.stream().map(agent -> agent.id).toList());
        for (Expected.Agent agent : expected.agents) {
            TreeMap<Integer, String> found = new TreeMap<>();
            for (AgentVersion listed : retell.agents().listVersions(agent.id)) {
                int number = (int) listed.version();
                Agent version = retell.agents().retrieve(agent.id, VersionRef.of(number));
                assertThat(version.isPublished()).hasValue(listed.isPublished());
                found.put(number, text(version));
            }
            TreeMap<Integer, String> wanted = new TreeMap<>();
            agent.versions.forEach((number, version) ->
                    wanted.put(number, text(version.name, version.published) + " on " + version.engine));
            assertThat(found).as("versions of %s", agent.id).isEqualTo(wanted);
            assertThat(retell.agents().retrieve(agent.id).version()).isEqualTo(agent.versions.lastKey());
        }
    }

    private void compareEngines() {
        for (int i = 0; i < expected.engines.size(); i++) {
            Expected.Engine engine = expected.engines.get(i);
            Llm found = retell.llms().retrieve(llmId, i);
            assertThat(text(
                            found.generalPrompt().orElse(""),
                            found.isPublished().orElse(false)))
                    .as("version %s of %s", i, llmId)
                    .isEqualTo(text(engine.prompt, engine.published));
        }
    }

    private static String text(Agent version) {
        return text(version.agentName().orElse(""), version.isPublished().orElse(false)) + " on "
                + engineVersion(version);
    }

    private static int engineVersion(Agent version) {
        return version.responseEngine() instanceof RetellLlmEngine engine
                ? (int) engine.version().orElse(-1)
                : -1;
    }

    private static String text(String name, boolean published) {
        return name + (published ? ", published" : ", draft");
    }

    private void compareCalls() {
        // Three to a page, so that every list goes over several pages.
        List<String> listed = retell
                .calls()
                .list(CallListRequest.builder().limit(3).build())
                .stream()
                .map(Bench::callId)
                .toList();
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected.calls.keySet());
        long running = 0;
        for (Expected.Call call : expected.calls.values()) {
            Call found = retell.calls().retrieve(call.id);
            CallStatus status = found.callStatus();
            boolean over = status.equals(CallStatus.ENDED);
            running += over ? 0 : 1;
            assertThat(found.agentId()).isEqualTo(call.agentId);
            assertThat(found.agentVersion()).isEqualTo(call.agentVersion);
            @Nullable DisconnectionReason reason = found.disconnectionReason().orElse(null);
            switch (call.progress) {
                case RUNNING -> {
                    if (over) {
                        call.progress = Progress.OVER;
                        assertThat(reason).isNotNull().isNotEqualTo(DisconnectionReason.MANUAL_STOPPED);
                    }
                }
                case STOPPED -> assertThat(reason).isEqualTo(DisconnectionReason.MANUAL_STOPPED);
                case OVER ->
                    assertThat(over).as("%s goes on after it was over", call.id).isTrue();
            }
        }
        assertThat((long) retell.concurrency().retrieve().currentConcurrency().orElseThrow())
                .isEqualTo(running);
    }

    private static String callId(CallListItem call) {
        return call.callId();
    }
}
