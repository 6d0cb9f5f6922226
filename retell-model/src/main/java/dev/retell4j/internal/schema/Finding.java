package dev.retell4j.internal.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of the schema validator, with what is needed to find the union members that it passed. */
final class Finding {
    private final Error message;
    private final NodePath evaluation;
    private final List<Finding> others;

    Finding(Error message) {
        this(message, List.of());
    }

    private Finding(Error message, List<Finding> others) {
        this.message = message;
        this.others = others;
        evaluation = message.getEvaluationPath();
    }

    /** Returns this finding standing for several that say the same of different union members. */
    Finding with(List<Finding> alternatives) {
        return new Finding(message, alternatives);
    }

    List<Finding> all() {
        return others.isEmpty() ? List.of(this) : others;
    }

    int alternatives() {
        return all().size();
    }

    String keyword() {
        return message.getKeyword();
    }

    /** Returns the property that a "required" finding misses. */
    String property() {
        @Nullable String property = message.getProperty();
        return property == null ? "" : property;
    }

    String text() {
        return message.getMessage();
    }

    /** Returns how many steps below the body the value is. */
    int depth() {
        return message.getInstanceLocation().getNameCount();
    }

    String place() {
        NodePath location = message.getInstanceLocation();
        String place = "";
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            place = step instanceof Integer index
                    ? FieldPath.element(place, index)
                    : FieldPath.child(place, String.valueOf(step));
        }
        return place;
    }

    /** Returns the place of the broken rule in the schema document as a JSON pointer. */
    String schemaPointer() {
        String location = message.getSchemaLocation().toString();
        return location.substring(location.indexOf('#') + 1);
    }

    String element(int index) {
        return String.valueOf(evaluation.getElement(index));
    }

    /** Returns where on the way to the rule the next union stands, or -1. */
    int unionAfter(int from) {
        int i = from;
        while (i < evaluation.getNameCount()) {
            String step = element(i);
            switch (step) {
                case "oneOf", "anyOf" -> {
                    return i + 1 < evaluation.getNameCount() ? i : -1;
                }
                case "properties", "allOf" -> i += 2;
                default -> i++;
            }
        }
        return -1;
    }

    /** Returns how many steps below the body the value is that the rule at a position of the way speaks of. */
    int valueDepth(int position) {
        int depth = 0;
        int i = 0;
        while (i < position) {
            switch (element(i)) {
                case "properties" -> {
                    depth++;
                    i += 2;
                }
                case "items", "additionalProperties" -> {
                    depth++;
                    i++;
                }
                case "allOf", "oneOf", "anyOf" -> i += 2;
                default -> i++;
            }
        }
        return depth;
    }

    /** Returns a text that is the same for all findings of one union at one value. */
    String unionKey(int position) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i <= position; i++) {
            key.append('/').append(element(i));
        }
        NodePath location = message.getInstanceLocation();
        int depth = valueDepth(position);
        for (int i = 0; i < depth; i++) {
            key.append('|').append(location.getElement(i));
        }
        return key.toString();
    }
}
