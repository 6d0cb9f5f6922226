package dev.retell4j.agents;

import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A {@link VoiceOrChatAgent} that this version of the library does not know, or whose fields it cannot read: the whole
 * JSON.
 */
public final class UnknownVoiceOrChatAgent extends UnknownVariant implements VoiceOrChatAgent {
    private UnknownVoiceOrChatAgent(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownVoiceOrChatAgent of(Json json) {
        return new UnknownVoiceOrChatAgent(json);
    }

    @Override
    public String agentId() {
        return required("agent_id", String.class);
    }

    @Override
    public Instant lastModificationTimestamp() {
        return required("last_modification_timestamp", Instant.class);
    }

    @Override
    public ResponseEngine responseEngine() {
        return required("response_engine", ResponseEngine.class);
    }

    @Override
    public Optional<String> agentName() {
        return optional("agent_name", String.class);
    }

    @Override
    public List<String> assignedTags() {
        return list("assigned_tags", String.class);
    }

    @Override
    public OptionalInt baseVersion() {
        Optional<Integer> baseVersion = optional("base_version", Integer.class);
        return baseVersion.isPresent() ? OptionalInt.of(baseVersion.get()) : OptionalInt.empty();
    }

    @Override
    public OptionalInt dataStorageRetentionDays() {
        Optional<Integer> dataStorageRetentionDays = optional("data_storage_retention_days", Integer.class);
        return dataStorageRetentionDays.isPresent()
                ? OptionalInt.of(dataStorageRetentionDays.get())
                : OptionalInt.empty();
    }

    @Override
    public Optional<DataStorageSetting> dataStorageSetting() {
        return optional("data_storage_setting", DataStorageSetting.class);
    }

    @Override
    public Optional<GuardrailConfig> guardrailConfig() {
        return optional("guardrail_config", GuardrailConfig.class);
    }

    @Override
    public Optional<Boolean> isPublished() {
        return optional("is_published", Boolean.class);
    }

    @Override
    public Optional<LanguageSetting> language() {
        return optional("language", LanguageSetting.class);
    }

    @Override
    public Optional<Boolean> optInSignedUrl() {
        return optional("opt_in_signed_url", Boolean.class);
    }

    @Override
    public Optional<PiiConfig> piiConfig() {
        return optional("pii_config", PiiConfig.class);
    }

    @Override
    public Optional<Duration> signedUrlExpiration() {
        return optional("signed_url_expiration_ms", Duration.class);
    }

    @Override
    public Optional<String> timezone() {
        return optional("timezone", String.class);
    }

    @Override
    public Optional<String> versionTitle() {
        return optional("version_title", String.class);
    }

    @Override
    public Optional<Duration> webhookTimeout() {
        return optional("webhook_timeout_ms", Duration.class);
    }

    @Override
    public Optional<String> webhookUrl() {
        return optional("webhook_url", String.class);
    }

    @Override
    public <R> R accept(VoiceOrChatAgent.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
