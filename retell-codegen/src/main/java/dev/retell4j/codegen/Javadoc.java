package dev.retell4j.codegen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words for generated sources: our descriptions plus the facts of the contract. */
final class Javadoc {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private Javadoc() {}

    /** Turns backticks into code and escapes what Javadoc would read as markup. */
    static String text(String words) {
        String all = words.replaceAll("\\s+", " ").strip();
        StringBuilder out = new StringBuilder();
        int from = 0;
        var matcher = CODE.matcher(all);
        while (matcher.find()) {
            out.append(escape(all.substring(from, matcher.start())));
            out.append(code(matcher.group(1)));
            from = matcher.end();
        }
        return out.append(escape(all.substring(from))).toString();
    }

    static String code(String text) {
        boolean balanced = text.chars().filter(c -> c == '{').count()
                == text.chars().filter(c -> c == '}').count();
        return balanced && !text.contains("@") ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    /** The wire name and what the contract says of the values. */
    static String facts(Attribute attribute) {
        return String.join("; ", factList(attribute));
    }

    /** The wire name and what the contract says of the values in all of several types. */
    static String commonFacts(List<Attribute> sameFields) {
        List<String> facts = factList(sameFields.get(0));
        sameFields.forEach(attribute -> facts.retainAll(factList(attribute)));
        return String.join("; ", facts);
    }

    /** The wire name of a tag and its values. */
    static String tagFacts(String wireName, List<String> values) {
        return code(wireName) + (values.isEmpty() ? "" : "; " + oneOf(values));
    }

    private static String oneOf(List<?> values) {
        return "one of "
                + String.join(
                        ", ",
                        values.stream().map(value -> code(value.toString())).toList());
    }

    private static List<String> factList(Attribute attribute) {
        List<String> facts = new ArrayList<>();
        Schema schema = attribute.schema();
        boolean duration = attribute.type() == FieldTypes.DURATION;
        String unit = duration ? " ms" : "";
        facts.add(code(attribute.wireName()));
        if (attribute.type() == FieldTypes.TIME || duration) {
            facts.set(0, code(attribute.wireName()) + ", in milliseconds on the wire");
        }
        range(schema, unit).ifPresent(facts::add);
        length(schema).ifPresent(facts::add);
        schema.text("pattern").map(pattern -> "matching " + code(pattern)).ifPresent(facts::add);
        attribute.constant().map(value -> "always " + code(value)).ifPresent(facts::add);
        if (!schema.list("x-doc-enum").isEmpty()) {
            facts.add(oneOf(schema.list("x-doc-enum")));
        }
        schema.defaultValue()
                .map(value -> "default " + code(plain(value)) + unit)
                .ifPresent(facts::add);
        return facts;
    }

    private static Optional<String> range(Schema schema, String unit) {
        Optional<String> minimum = schema.number("minimum").map(Javadoc::plain);
        Optional<String> maximum = schema.number("maximum").map(Javadoc::plain);
        boolean above = schema.flag("exclusiveMinimum");
        if (minimum.isPresent() && maximum.isPresent()) {
            return Optional.of((above ? "above " : "from ") + minimum.get() + " to " + maximum.get() + unit);
        }
        if (minimum.isPresent()) {
            return Optional.of((above ? "above " : "at least ") + minimum.get() + unit);
        }
        return maximum.map(most -> "at most " + most + unit);
    }

    private static Optional<String> length(Schema schema) {
        Optional<Number> least = schema.number("minLength");
        Optional<Number> most = schema.number("maxLength");
        Optional<Number> fewest = schema.number("minItems");
        Optional<Number> mostItems = schema.number("maxItems");
        if (least.isPresent() && most.isPresent()) {
            return Optional.of(plain(least.get()) + " to " + plain(most.get()) + " characters");
        }
        if (most.isPresent()) {
            return Optional.of("at most " + plain(most.get()) + " characters");
        }
        if (least.isPresent()) {
            return Optional.of("at least " + counted(least.get(), "character"));
        }
        if (fewest.isPresent() && mostItems.isPresent()) {
            return Optional.of(
                    fewest.get().equals(mostItems.get())
                            ? plain(fewest.get()) + " elements"
                            : plain(fewest.get()) + " to " + plain(mostItems.get()) + " elements");
        }
        if (mostItems.isPresent()) {
            return Optional.of("at most " + plain(mostItems.get()) + " elements");
        }
        return fewest.map(count -> "at least " + counted(count, "element"));
    }

    private static String counted(Number count, String noun) {
        return plain(count) + " " + noun + (plain(count).equals("1") ? "" : "s");
    }

    static String plain(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}
