package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The CRM at the other end of a connected app: its fields, and three invented people whom it knows. */
final class OutsideCrm {
    private static final int PEOPLE = 3;
    private static final List<String> FIRST_NAMES = List.of("Maren", "Teodor", "Ilse", "Bram", "Salome", "Kasper");
    private static final List<String> LAST_NAMES = List.of("Quill", "Hartwig", "Osei", "Lindqvist", "Marchetti");
    private static final List<String> STAGES = List.of("lead", "opportunity", "customer");

    private final String provider;
    private final int seed;

    /**
     * Makes the CRM of an app.
     *
     * @param appId decides which people it knows
     * @param provider decides how its fields are named
     */
    OutsideCrm(String appId, String provider) {
        this.provider = provider.toLowerCase(Locale.ROOT);
        seed = Math.floorMod(appId.hashCode(), 60);
    }

    /** Returns the fields: first name, last name, telephone number, address and stage. */
    ArrayNode schema() {
        ArrayNode fields = JsonTrees.array();
        List<String> names = names();
        List<String> labels = List.of("First name", "Last name", "Phone", "Email", "Stage");
        for (int i = 0; i < names.size(); i++) {
            fields.addObject()
                    .put("name", names.get(i))
                    .put("label", labels.get(i))
                    .put("type", i == 4 ? "enum" : "string");
        }
        ArrayNode options = ((ObjectNode) fields.get(4)).putArray("options");
        STAGES.forEach(options::add);
        return fields;
    }

    /** Returns the people, each with an {@code id} of the CRM's own and the fields of the schema. */
    List<ObjectNode> people() {
        return IntStream.range(0, PEOPLE).mapToObj(this::person).toList();
    }

    /** Returns the telephone number of a person. */
    String number(ObjectNode person) {
        return JsonTrees.text(person, names().get(2), "");
    }

    /** Returns the first or last name of a person. */
    String name(ObjectNode person, boolean first) {
        return JsonTrees.text(person, names().get(first ? 0 : 1), "");
    }

    private ObjectNode person(int index) {
        int number = seed + index;
        String first = FIRST_NAMES.get(number % FIRST_NAMES.size());
        String last = LAST_NAMES.get(number % LAST_NAMES.size());
        List<String> names = names();
        return JsonTrees.object()
                .put("id", provider + "-" + (1000 + number))
                .put(names.get(0), first)
                .put(names.get(1), last)
                .put(names.get(2), "+1303555" + String.format(Locale.ROOT, "%04d", 100 + number))
                .put(
                        names.get(3),
                        first.toLowerCase(Locale.ROOT) + "." + last.toLowerCase(Locale.ROOT) + "@example.com")
                .put(names.get(4), STAGES.get(number % STAGES.size()));
    }

    private List<String> names() {
        return switch (provider) {
            case "hubspot" -> List.of("firstname", "lastname", "phone", "email", "lifecyclestage");
            case "salesforce" -> List.of("FirstName", "LastName", "Phone", "Email", "Status");
            default -> List.of("first_name", "last_name", "phone", "email", "stage");
        };
    }
}
