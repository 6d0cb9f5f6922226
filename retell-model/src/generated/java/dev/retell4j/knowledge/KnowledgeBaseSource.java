package dev.retell4j.knowledge;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * A source of a knowledge base, told apart by {@code type}.
 *
 * <p>Part of {@link KnowledgeBase}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = KnowledgeBaseDocumentSource.class, tags = "document"),
            @JsonUnion.Member(type = KnowledgeBaseTextSource.class, tags = "text"),
            @JsonUnion.Member(type = KnowledgeBaseUrlSource.class, tags = "url")
        },
        unknown = UnknownKnowledgeBaseSource.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface KnowledgeBaseSource
        permits KnowledgeBaseDocumentSource,
                KnowledgeBaseTextSource,
                KnowledgeBaseUrlSource,
                UnknownKnowledgeBaseSource {
    /**
     * A web page in a knowledge base.
     *
     * @param sourceId {@code source_id}
     * @param url {@code url}
     * @return the member with only its required fields
     */
    static KnowledgeBaseUrlSource url(String sourceId, String url) {
        return KnowledgeBaseUrlSource.builder().sourceId(sourceId).url(url).build();
    }

    /**
     * Identifier of the source; needed to delete it.
     *
     * @return {@code source_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String sourceId();

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code document}, {@code text}, {@code url}
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
     * What to do with each member of {@link KnowledgeBaseSource}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link KnowledgeBaseDocumentSource}.
         *
         * @param value the member
         * @return the result
         */
        R visitDocument(KnowledgeBaseDocumentSource value);

        /**
         * Handles a {@link KnowledgeBaseTextSource}.
         *
         * @param value the member
         * @return the result
         */
        R visitText(KnowledgeBaseTextSource value);

        /**
         * Handles a {@link KnowledgeBaseUrlSource}.
         *
         * @param value the member
         * @return the result
         */
        R visitUrl(KnowledgeBaseUrlSource value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownKnowledgeBaseSource value);
    }
}
