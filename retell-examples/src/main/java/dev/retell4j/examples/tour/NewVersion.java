package dev.retell4j.examples.tour;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentPublish;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.agents.AgentVersionCreate;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberUpdate;
import dev.retell4j.types.VersionRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Changes the agent: a field, then a version that turns out to be a mistake, then back to the one before. */
final class NewVersion {
    private static final int OLD = 0;
    private static final int NEW = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Visit visit;
    private final RetellClient retell;
    private final String agentId;

    NewVersion(Visit visit, Agent agent) {
        this.visit = visit;
        retell = visit.retell();
        agentId = agent.agentId();
    }

    void bringOutAndTakeBack() {
        Steps steps = visit.steps();
        visit.expect(Patient.KIM);
        steps.show("Set a field, clear one", "retell.agents().update(…)", this::setAndClear);
        steps.show("Bring out a new version", "retell.agents().createVersion(…)", this::bringOut);
        steps.show(
                "Call with it",
                "call.agentVersion()",
                details -> callWith(NEW, DisconnectionReason.INACTIVITY, details));
        steps.show("Go back to the old one", "retell.phoneNumbers().update(…)", this::goBack);
    }

    private void setAndClear(Details details) {
        Agent before = retell.agents().retrieve(agentId);
        AgentUpdate change =
                AgentUpdate.builder().voiceSpeed(1.1).clearWebhookUrl().build();
        Agent after = retell.agents().update(agentId, change);
        details.fact("before", settings(before));
        details.fact("sent", change.toJson() + ": null takes away");
        details.fact("after", settings(after) + "; what is not named stays");
        TourException.unless(after.webhookUrl().isEmpty(), "the webhook is still there");
        TourException.unless(after.voiceSpeed().orElse(0) == 1.1, "the voice has another speed");
        TourException.unless(after.voiceId().equals(before.voiceId()), "what was not named has changed");
    }

    private static String settings(Agent agent) {
        return "speed " + agent.voiceSpeed().orElse(1) + ", "
                + agent.webhookUrl().map(url -> "webhook " + url).orElse("no webhook");
    }

    private void bringOut(Details details) {
        publish(OLD);
        retell.agents().createVersion(agentId, AgentVersionCreate.of(OLD));
        Agent draft = retell.agents()
                .update(
                        agentId,
                        AgentUpdate.builder().endCallAfterSilence(PATIENCE).build());
        publish(NEW);
        List<AgentWeight> bound = bindTo(NEW);
        details.fact("version " + OLD, "is published, so it stays as it is");
        details.fact("version " + draft.version(), "is a copy that hangs up at 10 s of silence; the number uses it");
        TourException.unless(draft.version() == NEW, "the new version is " + draft.version());
        TourException.unless(
                bound.get(0).agentVersion().equals(Optional.of(VersionRef.of(NEW))), "the number has another version");
        TourException.unless(
                retell.agents()
                        .retrieve(agentId, VersionRef.latestPublished())
                        .endCallAfterSilence()
                        .equals(Optional.of(PATIENCE)),
                "the new version is not published");
    }

    private void publish(int version) {
        retell.agents().publish(agentId, AgentPublish.of(version));
    }

    /** Two versions with a weight each would share the calls between them. */
    private List<AgentWeight> bindTo(int version) {
        return retell.phoneNumbers()
                .update(
                        Scenario.PRACTICE_NUMBER,
                        PhoneNumberUpdate.builder()
                                .outboundAgents(List.of(AgentWeight.only(agentId, VersionRef.of(version))))
                                .build())
                .outboundAgents();
    }

    private void goBack(Details details) {
        bindTo(OLD);
        callWith(OLD, DisconnectionReason.AGENT_HANGUP, details);
    }

    private void callWith(int version, DisconnectionReason expected, Details details) {
        String callId =
                retell.calls().createPhoneCall(Patient.KIM.call("LD-2044")).callId();
        Call call = visit.leapUntil(
                "the end and the analysis of the call", () -> retell.calls().retrieve(callId), Call::isAnalysed);
        boolean success = call.callAnalysis()
                .flatMap(analysis -> analysis.callSuccessful())
                .orElse(false);
        details.fact(
                "next call",
                success ? Style.GOOD : Style.BAD,
                (success ? "✓" : "✗ cut off:") + " version " + call.agentVersion() + ", "
                        + call.disconnectionReason()
                                .map(reason -> reason.asString())
                                .orElse("?")
                        + " after "
                        + Wording.clock(call.duration().orElse(Duration.ZERO)));
        TourException.unless(call.agentVersion() == version, "the call had version " + call.agentVersion());
        TourException.unless(
                call.disconnectionReason().equals(Optional.of(expected)),
                "the call ended otherwise than with " + expected);
    }
}
