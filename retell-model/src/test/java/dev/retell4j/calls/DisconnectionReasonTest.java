package dev.retell4j.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.calls.DisconnectionReasonBehaviour.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisconnectionReasonTest {
    private static final Map<Category, List<String>> GROUPS = Map.of(
            Category.ENDED,
            List.of(
                    "user_hangup",
                    "agent_hangup",
                    "call_transfer",
                    "transfer_bridged",
                    "transfer_cancelled",
                    "call_take_over",
                    "manual_stopped",
                    "voicemail_reached",
                    "ivr_reached",
                    "inactivity",
                    "max_duration_reached",
                    "no_concurrency_fallback"),
            Category.NOT_CONNECTED,
            List.of(
                    "dial_busy",
                    "dial_failed",
                    "dial_no_answer",
                    "invalid_destination",
                    "telephony_provider_permission_denied",
                    "telephony_provider_unavailable",
                    "sip_routing_error",
                    "marked_as_spam",
                    "user_declined"),
            Category.ERROR,
            List.of(
                    "concurrency_limit_reached",
                    "no_valid_payment",
                    "scam_detected",
                    "error_llm_websocket_open",
                    "error_llm_websocket_lost_connection",
                    "error_llm_websocket_runtime",
                    "error_llm_websocket_corrupt_payload",
                    "error_no_audio_received",
                    "error_asr",
                    "error_retell",
                    "error_unknown",
                    "error_user_not_joined",
                    "registered_call_timeout"));

    @Test
    void category_ofEveryKnownReason_isItsGroup() {
        Map<String, Category> expected = new HashMap<>();
        GROUPS.forEach((category, reasons) -> reasons.forEach(reason -> expected.put(reason, category)));
        Map<String, Category> actual = new HashMap<>();
        DisconnectionReason.knownValues().forEach(reason -> actual.put(reason.asString(), reason.category()));

        assertThat(actual).isEqualTo(expected).hasSize(34);
    }

    @Test
    void category_ofAnUnknownReason_isJudgedByItsFirstWord() {
        assertThat(DisconnectionReason.of("error_twilio").category()).isEqualTo(Category.ERROR);
        assertThat(DisconnectionReason.of("dial_later").category()).isEqualTo(Category.NOT_CONNECTED);
        assertThat(DisconnectionReason.of("telephony_down").category()).isEqualTo(Category.NOT_CONNECTED);
        assertThat(DisconnectionReason.of("sip_timeout").category()).isEqualTo(Category.NOT_CONNECTED);
        assertThat(DisconnectionReason.of("no_quota").category()).isEqualTo(Category.ERROR);
        assertThat(DisconnectionReason.of("machine_detected").category()).isEqualTo(Category.ENDED);
    }
}
