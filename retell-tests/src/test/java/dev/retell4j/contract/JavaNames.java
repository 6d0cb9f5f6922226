package dev.retell4j.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Java names that docs.yaml gives to what the contract describes; nothing else of that file is read. */
public final class JavaNames {
    private final Map<String, Object> types;
    private final Map<String, Object> inlineEnums;
    private final Map<String, Object> resources;
    private final Map<String, Object> operations;

    private JavaNames(Map<String, Object> docs) {
        types = ContractDocument.object(docs, "types");
        inlineEnums = ContractDocument.object(docs, "inline-enums");
        resources = ContractDocument.object(docs, "resources");
        operations = ContractDocument.object(docs, "operations");
    }

    public static JavaNames read() {
        return new JavaNames(ContractDocument.readTree("contract/docs.yaml"));
    }

    /** Full name of a component's class. A component without an entry gets its own name, which no class has. */
    public String className(String component) {
        return className(types, component);
    }

    public String simpleName(String component) {
        String name = className(component);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Full name of the class of a list of values that the contract gives no name. */
    Optional<String> inlineEnum(String component, String wireName) {
        String place = component + "." + wireName;
        return inlineEnums.containsKey(place) ? Optional.of(className(inlineEnums, place)) : Optional.empty();
    }

    private static String className(Map<String, Object> section, String key) {
        Map<String, Object> entry = ContractDocument.object(section, key);
        return "dev.retell4j." + entry.get("package") + "." + entry.getOrDefault("name", key);
    }

    String accessor(String component, String wireName, boolean duration) {
        Object given = ContractDocument.object(ContractDocument.object(types, component), "accessors")
                .get(wireName);
        if (given != null) {
            return given.toString();
        }
        return camel(duration && wireName.endsWith("_ms") ? wireName.substring(0, wireName.length() - 3) : wireName);
    }

    String constant(String component, String value) {
        Map<String, Object> section = types.containsKey(component) ? types : inlineEnums;
        Object given = ContractDocument.object(ContractDocument.object(section, component), "constants")
                .get(value);
        return given == null ? constant(value) : given.toString();
    }

    static String constant(String text) {
        StringBuilder constant = new StringBuilder();
        char before = '_';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = Character.isLetterOrDigit(c);
            if (word && Character.isUpperCase(c) && Character.isLowerCase(before)) {
                constant.append('_');
            }
            if (word || (before != '_' && Character.isLetterOrDigit(before))) {
                constant.append(word ? c : '_');
            }
            before = word ? c : '_';
        }
        String name = constant.toString().toUpperCase(Locale.ROOT);
        return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    }

    private static String camel(String wireName) {
        String[] words = wireName.split("[^A-Za-z0-9]+", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(capital(words[i]));
        }
        return name.toString();
    }

    static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Accessor on the client to full name of the interface. */
    Map<String, String> interfaces() {
        Map<String, String> interfaces = new LinkedHashMap<>();
        resources.forEach((name, entry) -> interfaces.put(
                name, "dev.retell4j.api." + ContractDocument.map(entry).get("interface")));
        return interfaces;
    }

    /** What docs.yaml says of an operation under a key; "?" when nothing. */
    String ofOperation(String id, String key) {
        return ContractDocument.object(operations, id).getOrDefault(key, "?").toString();
    }
}
