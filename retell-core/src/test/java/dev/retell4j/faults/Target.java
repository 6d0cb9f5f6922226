package dev.retell4j.faults;

import dev.retell4j.ApiRequest;
import dev.retell4j.RetellClient;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.batch.BatchCallCreate;
import dev.retell4j.batch.BatchCallTask;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.chats.SmsChatCreate;
import dev.retell4j.operations.Repetition;
import dev.retell4j.phonenumbers.PhoneNumberCreate;
import java.util.List;
import java.util.function.Function;

/** The operations that meet every fault, with what a repeat of them means. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Target {
    GET_CALL("get call", Repetition.READ, true, retell -> retell.calls().retrieveRequest("call_1")),
    UPDATE_AGENT(
            "update agent",
            Repetition.IDEMPOTENT,
            true,
            retell -> retell.agents()
                    .updateRequest(
                            "agent_1", AgentUpdate.builder().voiceSpeed(1.1).build())),
    DELETE_AGENT(
            "delete agent",
            Repetition.IDEMPOTENT,
            false,
            retell -> retell.agents().deleteRequest("agent_1")),
    STOP_CALL(
            "stop call", Repetition.IDEMPOTENT, false, retell -> retell.calls().stopRequest("call_1")),
    CREATE_AGENT(
            "create agent",
            Repetition.UNSAFE,
            true,
            retell -> retell.agents()
                    .createRequest(AgentCreate.builder()
                            .responseEngine(ResponseEngine.retellLlm("llm_1"))
                            .voiceId("retell-Cimo")
                            .build())),
    CREATE_PHONE_CALL(
            "create phone call",
            Repetition.UNSAFE,
            true,
            retell -> retell.calls()
                    .createPhoneCallRequest(PhoneCallCreate.builder()
                            .fromNumber("+14155550100")
                            .toNumber("+14155550101")
                            .build())),
    BATCH_CALL(
            "batch call",
            Repetition.UNSAFE,
            true,
            retell -> retell.batchCalls()
                    .createRequest(BatchCallCreate.builder()
                            .fromNumber("+14155550100")
                            .tasks(List.of(BatchCallTask.builder()
                                    .toNumber("+14155550101")
                                    .build()))
                            .build())),
    SMS_CHAT(
            "sms chat",
            Repetition.UNSAFE,
            true,
            retell -> retell.chats()
                    .createSmsChatRequest(SmsChatCreate.builder()
                            .fromNumber("+14155550100")
                            .toNumber("+14155550101")
                            .build())),
    BUY_NUMBER(
            "buy number",
            Repetition.UNSAFE,
            true,
            retell -> retell.phoneNumbers()
                    .createRequest(PhoneNumberCreate.builder().areaCode(415).build())),
    RUN_SYNC_JOB("run sync job", Repetition.UNSAFE, true, retell -> retell.crm().runSyncJobRequest());

    final String title;
    final Repetition repetition;
    final boolean readsBody;
    private final Function<RetellClient, ApiRequest<?>> request;

    Target(String title, Repetition repetition, boolean readsBody, Function<RetellClient, ApiRequest<?>> request) {
        this.title = title;
        this.repetition = repetition;
        this.readsBody = readsBody;
        this.request = request;
    }

    boolean unsafe() {
        return repetition == Repetition.UNSAFE;
    }

    ApiRequest<?> request(RetellClient retell) {
        return request.apply(retell);
    }
}
