package dev.retell4j.simulator.internal.state;

import dev.retell4j.simulator.internal.http.ApiFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public voice libraries of the providers: invented, and always the same. */
public final class CommunityVoices {
    private static final List<String> PROVIDERS = List.of("elevenlabs", "cartesia", "minimax", "fish_audio", "inworld");
    private static final List<String> FEMALE = List.of(
            "Amara",
            "Birte",
            "Calla",
            "Delphine",
            "Eirin",
            "Fenja",
            "Gwenda",
            "Hjordis",
            "Imelda",
            "Junia",
            "Katya",
            "Leonie");
    private static final List<String> MALE = List.of(
            "Alaric", "Bastien", "Corwin", "Demir", "Evander", "Florin", "Gideon", "Henrik", "Isidor", "Jorik",
            "Kelvin", "Lorcan");
    private static final List<String> MANNERS =
            List.of("warm and calm", "bright and quick", "deep and slow", "clear and formal", "soft and friendly");
    private static final List<String> USES = List.of(
            "customer support", "storytelling", "appointments", "news", "sales calls", "meditation", "navigation");
    private static final List<String> ACCENTS =
            List.of("American", "British", "Irish", "Australian", "Indian", "Scottish", "Canadian");
    private static final List<String> AGES = List.of("Young", "Middle Aged", "Old");
    private static final List<Voice> ALL = voices();

    private CommunityVoices() {}

    /**
     * A voice of a library.
     *
     * @param provider whose library it is in
     * @param id its id there
     * @param userId the id of its owner, for providers that have one
     * @param name its name
     * @param description what it is like
     * @param gender {@code male} or {@code female}
     * @param accent its accent
     * @param age its age group
     */
    public record Voice(
            String provider,
            String id,
            @Nullable String userId,
            String name,
            String description,
            String gender,
            String accent,
            String age) {
        private boolean isFound(String query) {
            String text = (name + " " + description + " " + id).toLowerCase(Locale.ROOT);
            for (String word : query.toLowerCase(Locale.ROOT).trim().split("\\s+", -1)) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Returns the voices of a provider whose name, description or id has all words of a query. */
    public static List<Voice> search(String provider, String query) {
        return ALL.stream()
                .filter(voice -> voice.provider().equals(provider) && voice.isFound(query))
                .toList();
    }

    /** Returns a voice, or refuses with 400. */
    public static Voice get(String provider, String id) {
        Optional<Voice> found = ALL.stream()
                .filter(voice -> voice.provider().equals(provider) && voice.id().equals(id))
                .findFirst();
        return found.orElseThrow(() -> ApiFailure.badRequest("`provider_voice_id` must be a voice of the library of "
                + provider + ", as search-community-voice gives it, not " + id));
    }

    private static List<Voice> voices() {
        List<Voice> voices = new ArrayList<>();
        for (int p = 0; p < PROVIDERS.size(); p++) {
            String provider = PROVIDERS.get(p);
            for (int i = 0; i < FEMALE.size() + MALE.size(); i++) {
                boolean female = i % 2 == 0;
                String name = (female ? FEMALE : MALE).get(i / 2);
                String manner = pick(MANNERS, i * 3 + p);
                String accent = pick(ACCENTS, i + 2 * p);
                String age = pick(AGES, i + p);
                String description = "A " + age.toLowerCase(Locale.ROOT) + " " + (female ? "female" : "male")
                        + " voice with an accent that is " + accent + ", " + manner + ", for "
                        + pick(USES, i * 5 + p) + ".";
                voices.add(new Voice(
                        provider,
                        provider.charAt(0) + "v" + String.format(Locale.ROOT, "%02d", i + 1) + name,
                        provider.equals("elevenlabs") ? "user" + (100 + i % 7) : null,
                        name,
                        description,
                        female ? "female" : "male",
                        accent,
                        age));
            }
        }
        return List.copyOf(voices);
    }

    private static String pick(List<String> from, int index) {
        return from.get(index % from.size());
    }
}
