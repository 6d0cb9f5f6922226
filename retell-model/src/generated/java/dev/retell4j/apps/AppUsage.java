package dev.retell4j.apps;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.time.Instant;

/**
 * Something that uses a connected app, told apart by {@code type}.
 *
 * <p>Part of {@link AppUsagePage}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = AgentAppUsage.class, tags = "agent"),
            @JsonUnion.Member(type = KnowledgeBaseAppUsage.class, tags = "knowledge_base")
        },
        unknown = UnknownAppUsage.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface AppUsage permits AgentAppUsage, KnowledgeBaseAppUsage, UnknownAppUsage {
    /**
     * A knowledge base that uses a connected app.
     *
     * @param configuredTimestamp {@code configured_timestamp}, in milliseconds on the wire
     * @param knowledgeBaseId {@code knowledge_base_id}
     * @return the member with only its required fields
     */
    static KnowledgeBaseAppUsage knowledgeBase(Instant configuredTimestamp, String knowledgeBaseId) {
        return KnowledgeBaseAppUsage.builder()
                .configuredTimestamp(configuredTimestamp)
                .knowledgeBaseId(knowledgeBaseId)
                .build();
    }

    /**
     * When the use was set up.
     *
     * @return {@code configured_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    Instant configuredTimestamp();

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code agent}, {@code knowledge_base}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String type();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link AppUsage}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link AgentAppUsage}.
         *
         * @param value the member
         * @return the result
         */
        R visitAgent(AgentAppUsage value);

        /**
         * Handles a {@link KnowledgeBaseAppUsage}.
         *
         * @param value the member
         * @return the result
         */
        R visitKnowledgeBase(KnowledgeBaseAppUsage value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownAppUsage value);
    }
}
