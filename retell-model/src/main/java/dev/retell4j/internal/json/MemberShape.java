package dev.retell4j.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The field names and one-value fields of a union's member, for JSON that has no tag. */
record MemberShape(ObjectReader reader, Set<String> fields, Set<String> required, Map<String, String> constants) {

    static MemberShape of(Class<?> type, ObjectReader reader) {
        Set<String> fields = new HashSet<>();
        Set<String> required = new HashSet<>();
        Map<String, String> constants = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            JsonProperty property = method.getAnnotation(JsonProperty.class);
            if (property != null) {
                fields.add(property.value());
                if (method.isAnnotationPresent(Required.class)) {
                    required.add(property.value());
                }
                Constant constant = method.getAnnotation(Constant.class);
                if (constant != null) {
                    constants.put(property.value(), constant.value());
                }
            }
        }
        return new MemberShape(reader, fields, required, constants);
    }

    /** Tells whether no one-value field contradicts and, where the union has a tag, the member may leave it out. */
    boolean allows(JsonNode object, String tag) {
        if (!tag.isEmpty() && required.contains(tag)) {
            return false;
        }
        for (Map.Entry<String, String> constant : constants.entrySet()) {
            JsonNode value = object.get(constant.getKey());
            if (value != null && !constant.getValue().equals(value.textValue())) {
                return false;
            }
        }
        return true;
    }

    /** Prefers the member that knows more of the fields, then the more special one, then the one that misses fewer. */
    boolean fitsBetterThan(MemberShape other, JsonNode object) {
        int known = Integer.compare(known(object), other.known(object));
        if (known != 0) {
            return known > 0;
        }
        int special = Integer.compare(matches(object), other.matches(object));
        return special != 0 ? special > 0 : missing(object) < other.missing(object);
    }

    private int known(JsonNode object) {
        int count = 0;
        for (String field : fields) {
            if (object.has(field)) {
                count++;
            }
        }
        return count;
    }

    private int matches(JsonNode object) {
        int count = 0;
        for (String field : constants.keySet()) {
            if (object.has(field)) {
                count++;
            }
        }
        return count;
    }

    private int missing(JsonNode object) {
        int count = 0;
        for (String field : required) {
            if (!object.has(field)) {
                count++;
            }
        }
        return count;
    }
}
