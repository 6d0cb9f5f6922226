package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.batch.BatchCall;
import dev.retell4j.batch.BatchCallCreate;
import dev.retell4j.batch.BatchCallTask;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallFilter;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.calls.CallUpdate;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.calls.LiveCallAccess;
import dev.retell4j.calls.LiveCallOverride;
import dev.retell4j.calls.LiveCallTakeOver;
import dev.retell4j.calls.LiveCallUpdate;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.calls.PhoneCallRegistration;
import dev.retell4j.calls.WebCallAccess;
import dev.retell4j.calls.WebCallCreate;
import dev.retell4j.filters.StringFilter;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls of all kinds, and batches of them. */
class CallOperationsTest extends Performed {
    @Test
    @Performs("callCreatePhoneCall")
    void createPhoneCall_isRegisteredAndThenTakesItsCourse() {
        PhoneCall placed = place();
        assertThat(placed.callStatus()).isEqualTo(CallStatus.REGISTERED);
        assertThat(placed.toNumber()).isEqualTo(OTHER_NUMBER);

        simulator.time().advanceToQuiet();

        assertThat(retell.calls().retrieve(placed.callId()).callStatus()).isEqualTo(CallStatus.ENDED);
    }

    @Test
    @Performs("callRetrieve")
    void retrieve_endedCall_hasTranscriptCostAndAnalysis() {
        Call call = ended();

        assertThat(call).isInstanceOf(PhoneCall.class);
        assertThat(call.transcript().orElseThrow()).contains("The bicycle is ready.");
        assertThat(call.transcriptObject()).isNotEmpty();
        assertThat(call.callCost()).isPresent();
        assertThat(call.callAnalysis()).isPresent();
        assertThat(call.duration().orElseThrow()).isPositive();
    }

    @Test
    @Performs("callUpdate")
    void update_metadata_isKept() {
        String callId = ended().callId();

        retell.calls()
                .update(
                        callId,
                        CallUpdate.builder()
                                .metadata(Map.of("order", Json.of("77")))
                                .build());

        assertThat(retell.calls().retrieve(callId).metadata()).containsEntry("order", Json.of("77"));
    }

    @Test
    @Performs("callList")
    void list_filter_findsTheCallInShort() {
        String callId = ended().callId();

        List<CallListItem> found = list(OTHER_NUMBER);

        assertThat(found).extracting(CallListItem::callId).containsExactly(callId);
        assertThat(list("+14155550199")).isEmpty();
    }

    @Test
    @Performs("callDelete")
    void delete_isGone() {
        String callId = ended().callId();

        retell.calls().delete(callId);

        isGone(422, () -> retell.calls().retrieve(callId));
    }

    @Test
    @Performs("callCreateWebCall")
    void createWebCall_givesAccess() {
        WebCallAccess access = retell.calls()
                .createWebCall(
                        WebCallCreate.builder().agentId(agent().agentId()).build());

        assertThat(access.accessToken()).isNotEmpty();
        assertThat(retell.calls().retrieve(access.callId()).callType()).isEqualTo("web_call");
    }

    @Test
    @Performs("callRegisterPhoneCall")
    void registerPhoneCall_isKnownBeforeItComes() {
        PhoneCall call = retell.calls()
                .registerPhoneCall(PhoneCallRegistration.builder()
                        .agentId(agent().agentId())
                        .build());

        assertThat(call.callStatus()).isEqualTo(CallStatus.REGISTERED);
        assertThat(retell.calls().retrieve(call.callId()).callStatus()).isEqualTo(CallStatus.REGISTERED);
    }

    @Test
    @Performs("callListenLive")
    void listenLive_runningCall_givesAccess() {
        LiveCallAccess access = retell.calls().listenLive(ongoing());

        assertThat(access.accessToken()).isNotEmpty();
        assertThat(access.participantId()).isNotEmpty();
        assertThat(access.roomName()).isNotEmpty();
    }

    @Test
    @Performs("callTakeOverLive")
    void takeOverLive_runningCall_isTakenOver() {
        String callId = ongoing();
        String participantId = retell.calls().listenLive(callId).participantId();

        assertThat(retell.calls()
                        .takeOverLive(
                                callId,
                                LiveCallTakeOver.builder()
                                        .participantId(participantId)
                                        .build())
                        .success())
                .isTrue();
    }

    @Test
    @Performs("callUpdateLive")
    void updateLive_runningCall_isChanged() {
        String callId = ongoing();

        assertThat(retell.calls()
                        .updateLive(
                                callId,
                                LiveCallUpdate.builder()
                                        .fieldsToOverride(LiveCallOverride.builder()
                                                .metadata(Map.of("order", Json.of("78")))
                                                .build())
                                        .build())
                        .success())
                .isTrue();
        assertThat(retell.calls().retrieve(callId).metadata()).containsEntry("order", Json.of("78"));
    }

    @Test
    @Performs("callStop")
    void stop_runningCall_ends() {
        String callId = ongoing();

        retell.calls().stop(callId);

        Call stopped = retell.calls().retrieve(callId);
        assertThat(stopped.callStatus()).isEqualTo(CallStatus.ENDED);
        assertThat(stopped.disconnectionReason()).hasValue(DisconnectionReason.MANUAL_STOPPED);
    }

    @Test
    @Performs("callRerunAnalysis")
    void rerunAnalysis_endedCall_isAnalysedAgain() {
        String callId = ended().callId();

        Call call = retell.calls().rerunAnalysis(callId);
        simulator.time().advanceToQuiet();

        assertThat(call.callId()).isEqualTo(callId);
        assertThat(retell.calls().retrieve(callId).callAnalysis()).isPresent();
    }

    @Test
    @Performs("batchCallCreateBatchCall")
    void createBatch_placesACallForEachTask() {
        number(agent());

        BatchCall batch = retell.batchCalls()
                .create(BatchCallCreate.builder()
                        .fromNumber(OWN_NUMBER)
                        .name("Ready bicycles")
                        .tasks(List.of(
                                BatchCallTask.builder().toNumber(OTHER_NUMBER).build(),
                                BatchCallTask.builder().toNumber("+14155550143").build()))
                        .build());
        simulator.time().advanceToQuiet();

        assertThat(batch.name()).isEqualTo("Ready bicycles");
        assertThat(batch.totalTaskCount()).isEqualTo(2);
        assertThat(retell.calls().list().stream())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.callStatus()).isEqualTo(CallStatus.ENDED));
    }

    private PhoneCall place() {
        number(agent());
        return retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(OWN_NUMBER)
                        .toNumber(OTHER_NUMBER)
                        .build());
    }

    private Call ended() {
        String callId = place().callId();
        simulator.time().advanceToQuiet();
        return retell.calls().retrieve(callId);
    }

    private String ongoing() {
        String callId = place().callId();
        for (int i = 0; retell.calls().retrieve(callId).callStatus().equals(CallStatus.REGISTERED); i++) {
            assertThat(i).as("seconds until the call is answered").isLessThan(60);
            simulator.time().advance(Duration.ofSeconds(1));
        }
        assertThat(retell.calls().retrieve(callId).callStatus()).isEqualTo(CallStatus.ONGOING);
        return callId;
    }

    private List<CallListItem> list(String toNumber) {
        return retell
                .calls()
                .list(CallListRequest.builder()
                        .filterCriteria(CallFilter.builder()
                                .toNumber(StringFilter.equalTo(toNumber))
                                .build())
                        .build())
                .stream()
                .toList();
    }
}
