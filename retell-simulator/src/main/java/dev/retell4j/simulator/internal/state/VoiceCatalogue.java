package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The voices of the workspace. Used under the workspace's lock. */
public final class VoiceCatalogue implements State {
    private final Map<String, ObjectNode> voices = new LinkedHashMap<>();

    /** Makes a catalogue of one or two voices of each provider. */
    public VoiceCatalogue() {
        add("retell-Cimo", "Cimo", "platform", "female", "American", "Young");
        add("retell-Willa", "Willa", "platform", "female", "American", "Middle Aged");
        add("11labs-Adrian", "Adrian", "elevenlabs", "male", "American", "Young");
        add("11labs-Myra", "Myra", "elevenlabs", "female", "American", "Young");
        add("11labs-Anthony", "Anthony", "elevenlabs", "male", "British", "Middle Aged");
        add("openai-Alloy", "Alloy", "openai", "female", "American", "Young");
        add("openai-Echo", "Echo", "openai", "male", "American", "Young");
        add("cartesia-Sarah", "Sarah", "cartesia", "female", "American", "Young");
        add("cartesia-Brian", "Brian", "cartesia", "male", "American", "Middle Aged");
        add("minimax-Max", "Max", "minimax", "male", "American", "Middle Aged");
        add("fish-Nora", "Nora", "fish_audio", "female", "British", "Young");
        add("inworld-Ashley", "Ashley", "inworld", "female", "American", "Young");
    }

    /** Adds a voice. */
    public void add(String id, String name, String provider, String gender, String accent, String age) {
        voices.put(
                id,
                JsonTrees.object()
                        .put("voice_id", id)
                        .put("voice_name", name)
                        .put("provider", provider)
                        .put("gender", gender)
                        .put("accent", accent)
                        .put("age", age)
                        .put("preview_audio_url", "https://simulator.invalid/voices/" + id + ".mp3"));
    }

    public Collection<ObjectNode> all() {
        return voices.values();
    }

    @Override
    public Runnable capture() {
        Map<String, ObjectNode> copy = copy(voices);
        return () -> {
            voices.clear();
            voices.putAll(copy(copy));
        };
    }

    private static Map<String, ObjectNode> copy(Map<String, ObjectNode> from) {
        Map<String, ObjectNode> copy = new LinkedHashMap<>();
        from.forEach((id, voice) -> copy.put(id, voice.deepCopy()));
        return copy;
    }

    /** Returns a voice, or refuses with 422. */
    public ObjectNode get(String id) {
        ObjectNode voice = voices.get(id);
        if (voice == null) {
            throw ApiFailure.unprocessable("Voice " + id + " not found; the simulator has " + voices.keySet());
        }
        return voice;
    }
}
