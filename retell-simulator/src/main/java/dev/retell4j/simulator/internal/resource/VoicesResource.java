package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.CommunityVoices;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.Map;

/** The voices that agents can speak with, those of providers' libraries, and clones. */
public final class VoicesResource {
    private static final String USUAL_PROVIDER = "elevenlabs";
    private static final int MOST_FILES = 25;

    /** Providers that clone from fewer recordings than a request takes. */
    private static final Map<String, Integer> FEWER_FILES = Map.of("cartesia", 1, "minimax", 1, "inworld", 3);

    private final Workspace workspace;

    public VoicesResource(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("voiceList", exchange -> list())
                .on("voiceRetrieve", exchange -> Answer.of(workspace.voices().get(exchange.path("voice_id"))))
                .on("voiceSearch", this::search)
                .on("voiceAddResource", this::addFromLibrary)
                .on("voiceClone", this::cloneRecordings);
    }

    private Answer list() {
        ArrayNode all = JsonTrees.array();
        workspace.voices().all().forEach(all::add);
        return Answer.of(all);
    }

    private Answer search(Exchange exchange) {
        ObjectNode wish = exchange.body();
        String provider = JsonTrees.text(wish, "voice_provider", USUAL_PROVIDER);
        ObjectNode found = JsonTrees.object();
        ArrayNode voices = found.putArray("voices");
        for (CommunityVoices.Voice voice : CommunityVoices.search(provider, JsonTrees.text(wish, "search_query", ""))) {
            ObjectNode shown = voices.addObject()
                    .put("name", voice.name())
                    .put("description", voice.description())
                    .put("provider_voice_id", voice.id());
            if (voice.userId() != null) {
                shown.put("public_user_id", voice.userId());
            }
        }
        return Answer.of(found);
    }

    private Answer addFromLibrary(Exchange exchange) {
        ObjectNode wish = exchange.body();
        String provider = JsonTrees.text(wish, "voice_provider", USUAL_PROVIDER);
        CommunityVoices.Voice voice = CommunityVoices.get(provider, JsonTrees.text(wish, "provider_voice_id", ""));
        if (voice.userId() != null && !voice.userId().equals(JsonTrees.text(wish, "public_user_id"))) {
            throw ApiFailure.badRequest("`public_user_id` must be the id of the voice's owner that"
                    + " search-community-voice gives; voices of " + provider + " need it");
        }
        String name = JsonTrees.text(wish, "voice_name", voice.name());
        return added(name, provider, voice.gender(), voice.accent(), voice.age());
    }

    private Answer cloneRecordings(Exchange exchange) {
        ObjectNode wish = exchange.body();
        String provider = JsonTrees.text(wish, "voice_provider", "");
        int most = FEWER_FILES.getOrDefault(provider, MOST_FILES);
        int files = exchange.files().size();
        if (files < 1 || files > most) {
            throw ApiFailure.badRequest("`files` must have at least 1 and at most " + most + " recordings for "
                    + provider + ", not " + files);
        }
        exchange.files().stream().filter(file -> file.length() == 0).findFirst().ifPresent(file -> {
            throw ApiFailure.badRequest("`files` must not have an empty recording; " + file.fileName() + " is empty");
        });
        if (!workspace.hasPaymentMethod()) {
            throw new ApiFailure(402, "A payment method is needed to clone voices");
        }
        String gender = workspace.ids().below(2) == 0 ? "female" : "male";
        return added(JsonTrees.text(wish, "voice_name", ""), provider, gender, "American", "Middle Aged");
    }

    private Answer added(String name, String provider, String gender, String accent, String age) {
        String id = workspace.ids().next("custom_voice");
        workspace.voices().add(id, name, provider, gender, accent, age);
        return Answer.of(workspace.voices().get(id));
    }
}
