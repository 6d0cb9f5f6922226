package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Removes personal data from texts, as far as patterns find it. */
final class PersonalData {
    private static final Map<String, Pattern> PATTERNS = new TreeMap<>(Map.ofEntries(
            Map.entry("email", Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w")),
            Map.entry("ssn", Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b")),
            Map.entry("credit_card", Pattern.compile("\\b(?:\\d[ -]?){12,18}\\d\\b")),
            Map.entry("bank_account", Pattern.compile("\\b[A-Z]{2}\\d{2}[A-Z0-9]{11,30}\\b")),
            Map.entry("phone_number", Pattern.compile("\\+\\d[\\d ()-]{6,16}\\d|\\(\\d{3}\\) ?\\d{3}-\\d{4}")),
            Map.entry("date_of_birth", Pattern.compile("(?i)(?<=born (?:on )?|date of birth is )[\\w, /-]{6,30}")),
            Map.entry("password", Pattern.compile("(?i)(?<=password is )\\S+")),
            Map.entry("pin", Pattern.compile("(?i)(?<=pin is )\\d{3,8}")),
            Map.entry("customer_account_number", Pattern.compile("(?i)(?<=account number is )[\\w-]+")),
            Map.entry("passport", Pattern.compile("(?i)(?<=passport (?:number )?is )\\w+")),
            Map.entry("driver_license", Pattern.compile("(?i)(?<=licen[cs]e (?:number )?is )[\\w-]+")),
            Map.entry("medical_id", Pattern.compile("(?i)(?<=medical id is )[\\w-]+")),
            Map.entry(
                    "address",
                    Pattern.compile("\\b\\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|Avenue|Road|Lane|Drive)\\b")),
            Map.entry("person_name", Pattern.compile("(?<=[Mm]y name is )[A-Z]\\w+(?: [A-Z]\\w+)?"))));

    private final Set<String> categories;

    private PersonalData(Set<String> categories) {
        this.categories = categories;
    }

    /** Tells whether personal data is removed from what is kept of a call. */
    static boolean isRemoved(CallRecord call) {
        return isNotKept(call) || !configured(call).isEmpty();
    }

    /** Tells whether nothing with personal data is kept. */
    static boolean isNotKept(CallRecord call) {
        return call.storage().equals("everything_except_pii");
    }

    /** Returns what removes the personal data that a call's agent says; everything when it does not say. */
    static PersonalData of(CallRecord call) {
        JsonNode categories = configured(call);
        if (categories.isEmpty()) {
            return new PersonalData(PATTERNS.keySet());
        }
        Set<String> names = new LinkedHashSet<>();
        categories.forEach(category -> names.add(category.asText()));
        return new PersonalData(names);
    }

    private static JsonNode configured(CallRecord call) {
        return call.persona().agent().path("pii_config").path("categories");
    }

    /** Returns a text with a placeholder, such as {@code [EMAIL]}, for each thing that was removed. */
    String removedFrom(String text) {
        String left = text;
        for (Map.Entry<String, Pattern> category : PATTERNS.entrySet()) {
            if (categories.contains(category.getKey())) {
                left = category.getValue()
                        .matcher(left)
                        .replaceAll("[" + category.getKey().toUpperCase(Locale.ROOT) + "]");
            }
        }
        return left;
    }
}
