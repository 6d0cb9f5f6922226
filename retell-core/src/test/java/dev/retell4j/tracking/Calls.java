package dev.retell4j.tracking;

import dev.retell4j.calls.Call;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls as Retell sends them. */
final class Calls {
    private Calls() {}

    static Call registered(String id) {
        return call(id, "registered", false);
    }

    static Call ongoing(String id, String... turns) {
        return call(id, "ongoing", false, turns);
    }

    static Call ended(String id, String... turns) {
        return call(id, "ended", false, turns);
    }

    static Call analyzed(String id, String... turns) {
        return call(id, "ended", true, turns);
    }

    private static Call call(String id, String status, boolean isAnalyzed, String... turns) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("call_type", "phone_call");
        call.put("call_id", id);
        call.put("agent_id", "agent_1");
        call.put("agent_version", 0);
        call.put("call_status", status);
        call.put("direction", "outbound");
        call.put("from_number", "+14155550100");
        call.put("to_number", "+14155550101");
        List<Map<String, Object>> said = new ArrayList<>();
        for (String turn : turns) {
            said.add(Map.of("role", said.size() % 2 == 0 ? "agent" : "user", "content", turn, "words", List.of()));
        }
        if (!said.isEmpty()) {
            call.put("transcript_object", said);
        }
        if (isAnalyzed) {
            call.put("call_analysis", Map.of("call_successful", true));
        }
        return Json.of(call).as(Call.class);
    }
}
