package dev.retell4j.statemodel;

import dev.retell4j.RetellClient;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.simulator.RetellSimulator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.ActionChain;
import org.jspecify.annotations.NullUnmarked;

/** Agents with their versions, numbers and calls: whatever is done in whatever order, the workspace is as expected. */
@NullUnmarked
class WorkspaceModelTest {
    private static final int MOST_CALLS = 12;

    private static RetellSimulator simulator;
    private static RetellClient retell;
    private static String llmId;
    private static RetellSimulator.Snapshot start;

    @BeforeContainer
    static void open() {
        simulator = RetellSimulator.builder()
                .manualTime()
                .concurrencyLimit(MOST_CALLS)
                .start();
        retell = RetellClient.builder()
                .baseUrl(simulator.baseUrl())
                .apiKey(simulator.apiKey())
                .maxRetries(0)
                .build();
        llmId = retell.llms()
                .create(LlmRequest.builder().generalPrompt("Say \"Hello.\"").build())
                .llmId();
        start = simulator.snapshot();
    }

    @AfterContainer
    static void close() {
        retell.close();
        simulator.close();
    }

    @Property(seed = "20261123", tries = 20)
    void anySequence_eachStep_leavesWhatIsExpected(@ForAll("sequences") ActionChain<Bench> sequence) {
        sequence.run();
    }

    @Tag("long")
    @Property(seed = "20261123", tries = 600)
    void manySequences_eachStep_leaveWhatIsExpected(@ForAll("sequences") ActionChain<Bench> sequence) {
        sequence.run();
    }

    @Provide
    Arbitrary<ActionChain<Bench>> sequences() {
        return Sequences.from(WorkspaceModelTest::bench).withMaxTransformations(40);
    }

    private static Bench bench() {
        simulator.restore(start);
        return new Bench(retell, simulator, llmId);
    }
}
