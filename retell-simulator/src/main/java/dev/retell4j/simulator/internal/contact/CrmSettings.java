package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Organisation;
import dev.retell4j.simulator.internal.state.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How contacts are set up in the workspace: their custom fields and how a CRM fills them. Used under its lock. */
public final class CrmSettings implements State {
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private ObjectNode config = JsonTrees.object().put("org_id", Organisation.ID);

    /** Makes the settings of a workspace that has no custom fields and no CRM. */
    public CrmSettings() {
        config.putArray("custom_fields");
        config.putArray("crm_analysis_data_mappings");
        config.putArray("contact_columns_order");
    }

    /** Returns the settings; not to be changed. */
    public ObjectNode config() {
        return config;
    }

    /** Returns the app that serves as CRM, or null. */
    public @Nullable String appId() {
        return JsonTrees.text(config, "app_id");
    }

    /** Unlinks the CRM. */
    public void unlink() {
        config.remove("app_id");
    }

    /** Returns the description of a custom field, or null when there is none of that name. */
    @Nullable
    JsonNode customField(String name) {
        for (JsonNode field : config.path("custom_fields")) {
            if (name.equals(JsonTrees.text(field, "name"))) {
                return field;
            }
        }
        return null;
    }

    List<String> customFieldNames() {
        List<String> names = new ArrayList<>();
        config.path("custom_fields").forEach(field -> names.add(JsonTrees.text(field, "name", "")));
        return names;
    }

    /** Returns which items of an analysis go into which fields. */
    JsonNode analysisMappings() {
        return config.path("crm_analysis_data_mappings");
    }

    void setLastSync(long millis) {
        config.put("last_sync_timestamp", millis);
    }

    /** Changes the settings, or refuses with 400 and changes nothing. */
    public void update(ObjectNode wish) {
        ObjectNode before = config;
        config = before.deepCopy();
        JsonTrees.patch(config, wish);
        try {
            checkCustomFields();
            checkNames("contact_columns_order", config.path("contact_columns_order"), ContactFields.allOf(this));
            JsonNode mappings = analysisMappings();
            for (int i = 0; i < mappings.size(); i++) {
                String place = "crm_analysis_data_mappings[" + i + "]";
                String field = JsonTrees.text(mappings.get(i), "field_name", "");
                checkName(place + ".field_name", field, ContactFields.writableOf(this));
                if ("merge".equals(JsonTrees.text(mappings.get(i), "update_mode"))
                        && !ContactFields.isText(this, field)) {
                    throw ApiFailure.badRequest("`" + place + ".update_mode` must be overwrite or fill_if_empty for "
                            + field + "; merge is for fields of type string");
                }
            }
        } catch (ApiFailure e) {
            config = before;
            throw e;
        }
    }

    private void checkCustomFields() {
        Set<String> names = new HashSet<>(ContactFields.BUILT_IN);
        JsonNode fields = config.path("custom_fields");
        for (int i = 0; i < fields.size(); i++) {
            String place = "custom_fields[" + i + "]";
            String name = JsonTrees.text(fields.get(i), "name", "");
            if (!FIELD_NAME.matcher(name).matches() || name.startsWith("contact") || name.startsWith("external")) {
                throw ApiFailure.badRequest("`" + place + ".name` must be in snake_case and not begin with contact or"
                        + " external; " + name + " is not such a name");
            }
            if (!names.add(name)) {
                throw ApiFailure.badRequest("`" + place + ".name`: there is a field named " + name + " already");
            }
            if ("enum".equals(JsonTrees.text(fields.get(i), "type"))
                    && fields.get(i).path("options").isEmpty()) {
                throw ApiFailure.badRequest("`" + place + ".options` is required for a field of type enum");
            }
        }
    }

    private static void checkNames(String place, JsonNode names, List<String> allowed) {
        for (int i = 0; i < names.size(); i++) {
            checkName(place + "[" + i + "]", names.get(i).asText(), allowed);
        }
    }

    static void checkName(String place, String name, List<String> allowed) {
        if (!allowed.contains(name)) {
            throw ApiFailure.badRequest(
                    "`" + place + "` must be one of " + String.join(", ", allowed) + ", not " + name);
        }
    }

    @Override
    public Runnable capture() {
        ObjectNode captured = config.deepCopy();
        return () -> config = captured.deepCopy();
    }
}
