package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions of one object, of which published ones never change. Used under the workspace's lock. */
public class VersionChain {
    private final long sequence;
    private final String kind;
    private final String id;
    private final NavigableMap<Integer, ObjectNode> versions = new TreeMap<>();
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
        nextVersion = other.nextVersion;
    }

    public final long sequence() {
        return sequence;
    }

    public final String id() {
        return id;
    }

    public final NavigableMap<Integer, ObjectNode> versions() {
        return versions;
    }

    public final ObjectNode latest() {
        return versions.lastEntry().getValue();
    }

    /** Adds a version; numbers are never used twice, also not after a version was deleted. */
    public final ObjectNode addVersion(ObjectNode version) {
        version.put("version", nextVersion);
        versions.put(nextVersion, version);
        nextVersion++;
        return version;
    }

    /**
     * Finds a version.
     *
     * @param reference a number, a tag, {@code latest} or {@code latest_published}; null for the latest
     * @return the version
     * @throws ApiFailure with 404 when there is none
     */
    public final ObjectNode version(@Nullable String reference) {
        ObjectNode found = null;
        if (reference == null || reference.equals("latest")) {
            found = latest();
        } else if (reference.equals("latest_published")) {
            for (ObjectNode version : versions.values()) {
                if (isPublished(version)) {
                    found = version;
                }
            }
        } else if (reference.matches("\\d{1,9}")) {
            found = versions.get(Integer.parseInt(reference));
        } else {
            for (ObjectNode version : versions.values()) {
                for (JsonNode tag : version.path("assigned_tags")) {
                    if (tag.asText().equals(reference)) {
                        found = version;
                    }
                }
            }
        }
        if (found == null) {
            throw ApiFailure.notFound("Version " + reference + " of " + kind + " " + id + " not found; it has versions "
                    + versions.keySet());
        }
        return found;
    }

    public static boolean isPublished(JsonNode version) {
        return version.path("is_published").asBoolean(false);
    }
}
