package dev.retell4j.agents;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import dev.retell4j.types.DataStorageSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An agent of either channel. The two have no common tag; a voice agent has {@code voice_id}, a chat agent does not.
 *
 * <p>Told apart by shape. Returned by {@code POST /create-agent-version/{agent_id}}, {@code POST
 * /repair-agent/{agent_id}}.
 */
@JsonUnion(
        members = {@JsonUnion.Member(type = Agent.class), @JsonUnion.Member(type = ChatAgent.class)},
        unknown = UnknownVoiceOrChatAgent.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface VoiceOrChatAgent permits Agent, ChatAgent, UnknownVoiceOrChatAgent {
    /**
     * Identifier of the agent. All versions of an agent share it.
     *
     * @return {@code agent_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String agentId();

    /**
     * When this version was last changed.
     *
     * @return {@code last_modification_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    Instant lastModificationTimestamp();

    /**
     * What produces the agent's replies.
     *
     * @return {@code response_engine}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    ResponseEngine responseEngine();

    /**
     * Name of the agent, for people to recognise it by.
     *
     * @return {@code agent_name}; empty when absent
     */
    Optional<String> agentName();

    /**
     * Names of the tags that point to this version, the preferred one first.
     *
     * @return {@code assigned_tags}; empty when absent
     */
    List<String> assignedTags();

    /**
     * The version this one was made from. Null or missing when it was made from none.
     *
     * @return {@code base_version}; empty when absent
     */
    OptionalInt baseVersion();

    /**
     * How many days Retell keeps the data of the agent's calls or chats before deleting it. When not set, the data is
     * never deleted automatically.
     *
     * @return {@code data_storage_retention_days}; from 1 to 730; empty when absent
     */
    OptionalInt dataStorageRetentionDays();

    /**
     * How much of each call or chat Retell keeps.
     *
     * @return {@code data_storage_setting}; default {@code everything}; empty when absent
     */
    Optional<DataStorageSetting> dataStorageSetting();

    /**
     * Topics on which the user's input and the agent's output are checked.
     *
     * @return {@code guardrail_config}; empty when absent
     */
    Optional<GuardrailConfig> guardrailConfig();

    /**
     * Whether this version is published. A version that is not published is a draft and can still be changed.
     *
     * @return {@code is_published}; empty when absent
     */
    Optional<Boolean> isPublished();

    /**
     * The language or languages of the agent.
     *
     * @return {@code language}; default {@code en-US}; empty when absent
     */
    Optional<LanguageSetting> language();

    /**
     * Whether links to what is kept are signed and expire.
     *
     * @return {@code opt_in_signed_url}; empty when absent
     */
    Optional<Boolean> optInSignedUrl();

    /**
     * Which personal data is removed from what is kept, and when.
     *
     * @return {@code pii_config}; empty when absent
     */
    Optional<PiiConfig> piiConfig();

    /**
     * How long a signed link stays valid after it is issued. It counts only while {@code opt_in_signed_url} is on.
     *
     * @return {@code signed_url_expiration_ms}, in milliseconds on the wire; default {@code 86400000} ms; empty when
     *     absent
     */
    Optional<Duration> signedUrlExpiration();

    /**
     * IANA name of the time zone the agent works in, such as {@code Europe/Berlin}.
     *
     * @return {@code timezone}; default {@code America/Los_Angeles}; empty when absent
     */
    Optional<String> timezone();

    /**
     * Short title of this version, for people to read.
     *
     * @return {@code version_title}; empty when absent
     */
    Optional<String> versionTitle();

    /**
     * How long Retell waits for the webhook to answer before that delivery counts as failed.
     *
     * @return {@code webhook_timeout_ms}, in milliseconds on the wire; default {@code 10000} ms; empty when absent
     */
    Optional<Duration> webhookTimeout();

    /**
     * Address that events of this agent are sent to; it may hold dynamic variables. It replaces the address set for the
     * workspace, which is used when this one is not set; null removes it.
     *
     * @return {@code webhook_url}; empty when absent
     */
    Optional<String> webhookUrl();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link VoiceOrChatAgent}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link Agent}.
         *
         * @param value the member
         * @return the result
         */
        R visitVoiceAgent(Agent value);

        /**
         * Handles a {@link ChatAgent}.
         *
         * @param value the member
         * @return the result
         */
        R visitChatAgent(ChatAgent value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownVoiceOrChatAgent value);
    }
}
