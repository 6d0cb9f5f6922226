package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an agent, of a Retell LLM or of a conversation flow, of which published ones never change. Used under
 * the workspace's lock.
 *
 * <p>A version of an agent names a version of its response engine ({@code response_engine.version}), never just the
 * engine: a new version of the agent comes with a version of the engine of its own, and publishing the one publishes
 * the other. So an old version of an agent keeps its old prompt. {@link Engines#of} finds the engine's version.
 */
public class VersionChain {
    private static final String PUBLISHED = "is_published";

    private final long sequence;
    private final String kind;
    private final String id;
    private final NavigableMap<Integer, ObjectNode> versions = new TreeMap<>();
    private final List<Integer> published = new ArrayList<>();
    private int nextVersion;

    /**
     * Makes a chain without a version.
     *
     * @param sequence grows with each creation
     * @param kind what it is, for messages: {@code agent}
     * @param id the id
     */
    VersionChain(long sequence, String kind, String id) {
        this.sequence = sequence;
        this.kind = kind;
        this.id = id;
    }

    VersionChain(VersionChain other) {
        this(other.sequence, other.kind, other.id);
        other.versions.forEach((number, version) -> versions.put(number, version.deepCopy()));
        published.addAll(other.published);
        nextVersion = other.nextVersion;
    }

    public final long sequence() {
        return sequence;
    }

    public final String id() {
        return id;
    }

    /** Returns the versions by number; not to be changed. */
    public final NavigableMap<Integer, ObjectNode> versions() {
        return Collections.unmodifiableNavigableMap(versions);
    }

    /** Returns the version with the largest number. */
    public final ObjectNode latest() {
        return versions.lastEntry().getValue();
    }

    /** Adds a draft; numbers are never used twice, also not after a version was deleted. */
    public final ObjectNode addVersion(ObjectNode version) {
        version.put("version", nextVersion);
        versions.put(nextVersion, version);
        nextVersion++;
        return version;
    }

    /** Takes a version away, from the publications too. */
    public void removeVersion(int number) {
        versions.remove(number);
        published.remove(Integer.valueOf(number));
    }

    /**
     * Publishes a version; from then on it does not change. It is the latest published one then, also when it was
     * published before: that is how a workspace goes back to it.
     */
    public final void publish(int number) {
        ObjectNode version = version(String.valueOf(number));
        published.remove(Integer.valueOf(number));
        published.add(number);
        // Flows do not show whether they are published.
        if (version.has(PUBLISHED)) {
            version.put(PUBLISHED, true);
        }
    }

    public final boolean isPublished(ObjectNode version) {
        return published.contains(number(version));
    }

    /** Refuses to change a published version, with 400. */
    public final void checkIsDraft(ObjectNode version) {
        if (isPublished(version)) {
            throw ApiFailure.badRequest("Version " + number(version) + " of " + kind + " " + id
                    + " is published and does not change; create a draft with create-agent-version");
        }
    }

    /** Returns the number of a version. */
    public static int number(JsonNode version) {
        return version.path("version").asInt();
    }

    /**
     * Finds a version.
     *
     * @param reference a number, a tag, {@code latest} (the largest number) or {@code latest_published} (the one that
     *     was published last); null for the latest
     * @return the version
     * @throws ApiFailure with 404 when there is none
     */
    public final ObjectNode version(@Nullable String reference) {
        ObjectNode found;
        if (reference == null || reference.equals("latest")) {
            found = latest();
        } else if (reference.equals("latest_published")) {
            found = published.isEmpty() ? null : versions.get(published.get(published.size() - 1));
        } else if (reference.matches("\\d{1,9}")) {
            found = versions.get(Integer.parseInt(reference));
        } else {
            found = tagged(reference);
        }
        if (found == null) {
            throw ApiFailure.notFound("Version " + reference + " of " + kind + " " + id + " not found; it has versions "
                    + versions.keySet() + named());
        }
        return found;
    }

    /** Finds the version that a tag points to; only agents have tags. */
    @Nullable
    ObjectNode tagged(String tag) {
        return null;
    }

    /** Returns what versions are called besides their numbers, for messages. */
    String named() {
        return "";
    }
}
