package dev.retell4j.simulator.internal.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallEvent;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallView;
import dev.retell4j.simulator.internal.call.CallWatcher;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.call.Persona;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Timeline;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends what happens to calls to those who want to know. */
public final class CallWebhooks implements CallWatcher {
    private final Timeline time;
    private final EventWebhooks events;
    private final CallView view;

    public CallWebhooks(Timeline time, EventWebhooks events) {
        this.time = time;
        this.events = events;
        view = new CallView(time);
    }

    @Override
    public void happened(CallRecord call, CallEvent event) {
        Set<String> told = null;
        DynamicVariables variables = null;
        byte[] body = null;
        for (Persona agent : call.reported()) {
            String url = events.url(agent.agent(), event.wireName(), EventWebhooks.USUAL_FOR_CALLS);
            if (url == null) {
                continue;
            }
            if (variables == null || told == null || body == null) {
                variables = call.variables(time.now());
                told = new HashSet<>();
                body = JsonTrees.bytes(payload(call, event));
            }
            String resolved = variables.resolve(url);
            if (told.add(resolved)) {
                events.post(event.wireName(), call.id(), resolved, agent.agent(), body);
            }
        }
    }

    private ObjectNode payload(CallRecord call, CallEvent event) {
        ObjectNode payload = JsonTrees.object().put("event", event.wireName());
        payload.set("call", view.whole(call));
        switch (event) {
            case TRANSFER_STARTED, TRANSFER_BRIDGED, TRANSFER_CANCELLED -> addTransfer(payload, call);
            default -> {
                // The call says everything.
            }
        }
        return payload;
    }

    private static void addTransfer(ObjectNode payload, CallRecord call) {
        String number = call.transferDestination();
        CallRecord.@Nullable TransferWish wish = call.transferWish();
        if (number != null) {
            ObjectNode destination = payload.putObject("transfer_destination").put("number", number);
            if (wish != null && wish.extension() != null) {
                destination.put("extension", wish.extension());
            }
        }
        if (wish != null && wish.option() != null) {
            payload.set("transfer_option", camelCase(wish.option()));
        }
    }

    /** Names the fields as these events do, unlike the rest of the API. */
    private static JsonNode camelCase(JsonNode option) {
        if (!option.isObject()) {
            return option;
        }
        ObjectNode renamed = JsonTrees.object();
        option.properties().forEach(field -> {
            boolean music =
                    field.getKey().equals("on_hold_music") && field.getValue().isTextual();
            JsonNode value = music ? JsonTrees.object().set("type", field.getValue()) : camelCase(field.getValue());
            renamed.set(camelCase(field.getKey()), value);
        });
        return renamed;
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        boolean capital = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_') {
                capital = true;
            } else {
                camel.append(capital ? Character.toUpperCase(c) : c);
                capital = false;
            }
        }
        return camel.toString();
    }
}
